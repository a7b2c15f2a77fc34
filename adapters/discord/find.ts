import type { Receipt } from '../../src/channels/channel.ts'
import type { Address } from '../../src/channels/message.ts'
import { Closed } from '../../src/errors.ts'
import type { Found } from './api.ts'
import type { Speech } from './channel.ts'
import { codeOf, isStale } from './failure.ts'
import { type Handle, openHandle } from './handle.ts'
import { instantOf, markOf, nonceOf, snowflakeAt } from './marks.ts'
import { EPHEMERAL, LOADING } from './payload.ts'
import { isAbsent, personOf, placesOf } from './place.ts'
import { receiptOf } from './receipt.ts'

type Outcome = Receipt | 'absent' | 'unseen'

/** A post may have been begun this long before its latest try, in milliseconds. */
const BEFORE_MS = 10 * 60_000
/** A post of ours without a receipt is this old before it is nobody else's. */
const SETTLED_MS = 60_000
/** A post that was begun is there within this long, in milliseconds, or never. */
const AFTER_MS = 5 * 60_000
/** What Discord lists at once, and how often it is asked before we give up. */
const FULL = 100
const PAGES = 30

/** Looks for a piece whose answer was lost, as `Channel.find` promises. */
export async function findPost(
  key: string,
  to: Address,
  since: Date,
  speech: Speech,
): Promise<Outcome> {
  const places = await placesOf(to, speech.api)
  const sighted = speech.sightings?.of(nonceOf(key))
  if (sighted) return receiptOf(places.includes(sighted.channel) ? { id: sighted.id } : sighted)
  const handle = openHandle(to, speech)
  const answered = handle && (await inReply(key, handle, speech))
  if (answered) return answered
  for (const place of places) {
    const found = await inChannel(place, { key, to, since }, speech)
    if (found !== 'absent') return found
  }
  if (handle || !to.person || personOf(to)) return 'absent'
  // What was for one pair of eyes went to their direct messages.
  const channel = await speech.api.direct(to.person)
  const direct = await inChannel(channel, { key, to, since, elsewhere: { channel } }, speech)
  // It may have filled the interaction's own reply, whose handle has run out: then no list tells.
  return direct === 'absent' && to.reply ? 'unseen' : direct
}

interface Sought {
  readonly key: string
  readonly to: Address
  readonly since: Date
  /** Set where the channel is not that of the address. */
  readonly elsewhere?: { readonly channel: string }
}

/** What became of an interaction's first answer; undefined sends us to the channel. */
async function inReply(key: string, handle: Handle, { api }: Speech): Promise<Outcome | undefined> {
  if (/#\d+$/.test(key)) return handle.hidden ? 'unseen' : undefined
  try {
    const { id, flags } = await api.original(handle)
    if (flags & LOADING) return undefined
    return receiptOf({ id, ...(flags & EPHEMERAL ? { hidden: true } : {}) })
  } catch (error) {
    if (!isStale(codeOf(error))) throw error
    // Taken away to answer for one pair of eyes: follow-ups can not be listed.
    return handle.hidden ? undefined : 'unseen'
  }
}

/** Looks through a channel's messages, by the number in their components, then by elimination. */
async function inChannel(
  channel: string,
  { key, to, since, elsewhere }: Sought,
  speech: Speech,
): Promise<Outcome> {
  const { api, now, isAccounted } = speech
  const self = await api.self()
  const listed = await history(channel, since, speech)
  if (!listed) return 'absent'
  if (listed === 'unseen') return 'unseen'
  const ours = listed.filter(({ author }) => author.id === self)
  const mark = markOf(key)
  const marked = ours.find(({ components }) => components[0]?.id === mark)
  if (marked) return receiptOf({ id: marked.id, ...elsewhere })
  // Without components there is no number. What is ours, answers nothing and is nobody's receipt is it.
  const bare = ours
    .filter(({ type, interaction_metadata }) => type === 0 && !interaction_metadata)
    .filter(({ components }) => components.length === 0)
    .sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1))
  for (const { id } of bare) {
    const receipt = receiptOf({ id, ...elsewhere })
    if (await isAccounted(to, receipt.id)) continue
    // A young one may be another's, whose receipt is being saved; if it is ours, its nonce still holds.
    return now().getTime() - instantOf(id).getTime() < SETTLED_MS ? 'absent' : receipt
  }
  return 'absent'
}

/**
 * The messages around an instant. Undefined where there is no such channel. Without the permission to
 * read its history Discord lists nothing, so an empty list is trusted only where others can be seen.
 */
async function history(
  channel: string,
  around: Date,
  { api }: Speech,
): Promise<Found[] | 'unseen' | undefined> {
  const until = around.getTime() + AFTER_MS
  try {
    const all: Found[] = []
    let after = snowflakeAt(new Date(around.getTime() - BEFORE_MS))
    for (let page = 0; ; page++) {
      const some = await api.list(channel, after)
      all.push(...some)
      if (some.length < FULL) break
      after = some.map(({ id }) => id).reduce((a, b) => (BigInt(a) > BigInt(b) ? a : b))
      if (instantOf(after).getTime() > until) break
      if (page === PAGES) return 'unseen'
    }
    if (all.length > 0 || (await api.list(channel)).length > 0) return all
    return (await api.holdsAny(channel)) ? 'unseen' : all
  } catch (error) {
    if (isAbsent(error)) return undefined
    if (error instanceof Closed) return 'unseen'
    throw error
  }
}
