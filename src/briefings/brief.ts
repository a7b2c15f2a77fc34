import type { Listed } from '../articles/article.ts'
import type { Sherpa } from '../sherpa.ts'
import { isPolled, type Source } from '../sources/source.ts'
import type { Topic } from '../topics/topic.ts'
import type { Audit } from '../writing/audit.ts'
import { without } from '../writing/note.ts'
import { editionAudit } from './audit.ts'
import { type Candidate, compose, type Item, type Ranked } from './compose.ts'
import { type Correction, correctionsFor } from './corrections.ts'
import type { Edition, Outcome } from './edition.ts'
import { brokenMessage, type Checked, editionMessage, quietMessage } from './edition-message.ts'
import type { Subscription } from './subscription.ts'
import { tell } from './tell.ts'

/** A summary saved while the last edition was composed may have missed it: we look back this far. */
const OVERLAP_MS = 10 * 60_000
/** How far back a channel's first edition reaches, and how long what was told is remembered. */
const FIRST_MS = 7 * 86_400_000
const MEMORY_MS = 60 * 86_400_000

type Kit = Pick<
  Sherpa,
  | 'editions'
  | 'subscriptions'
  | 'summaries'
  | 'articles'
  | 'stories'
  | 'topics'
  | 'sources'
  | 'writer'
  | 'writings'
  | 'ledger'
  | 'audits'
  | 'now'
  | 'zone'
  | 'log'
>

/** An edition, and how it came about. */
interface Composed {
  readonly edition: Edition
  readonly audit: Audit
}

/** The delivery of an edition; an edition has one. */
export const deliveryOf = (edition: string): string => `${edition}/delivery`

/**
 * Composes and freezes an edition, and puts its delivery into the outbox; answers the delivery's id.
 * Undefined when there is no such edition, and while an earlier one is on its way to the channel:
 * what that one tells is not known to be told yet. A second run answers what the first one froze.
 */
export async function brief(id: string, sherpa: Kit): Promise<string | undefined> {
  const { editions, subscriptions, audits, log } = sherpa
  const edition = await editions.byId(id)
  const subscription = edition && (await subscriptions.byId(edition.subscription))
  if (!edition || !subscription) return undefined
  const delivery = deliveryOf(id)
  if (edition.composedAt) return delivery
  for (;;) {
    const last = await editions.lastDelivered(subscription.id)
    const { edition: composed, audit } = await composeAfter(last, edition, subscription, sherpa)
    const frozen = await editions.freeze(composed, delivery, last?.id)
    if (frozen === 'frozen') await audits.save(audit)
    // Another was delivered while we composed: what it told is not new any more.
    if (frozen === 'stale') continue
    log.info({ edition: id, outcome: composed.outcome, frozen }, 'briefed')
    return frozen === 'waits' ? undefined : delivery
  }
}

/** An edition as it would be if it were frozen now. Writes nothing. */
export async function preview(
  edition: Edition,
  subscription: Subscription,
  sherpa: Kit,
): Promise<Edition> {
  const last = await sherpa.editions.lastDelivered(subscription.id)
  return (await composeAfter(last, edition, subscription, sherpa)).edition
}

async function composeAfter(
  last: Edition | undefined,
  edition: Edition,
  subscription: Subscription,
  sherpa: Kit,
): Promise<Composed> {
  const at = sherpa.now()
  const since = last?.composedAt ?? new Date(at.getTime() - FIRST_MS)
  const memory = new Date(at.getTime() - MEMORY_MS)
  const { corrections, rechecked } = await correctionsFor(subscription, memory, sherpa)
  const from = new Date(since.getTime() - OVERLAP_MS)
  const news = await newSince(from, subscription, sherpa, corrections)
  const held = { ...edition, rechecked }
  return composedFrom(held, subscription, { ...news, corrections }, last?.composedAt, at, sherpa)
}

/** What an edition is composed from: what it tells, and what that was chosen from. */
export interface News {
  readonly items: readonly Item[]
  /** Stories with something new that did not fit the edition's length. */
  readonly left: number
  readonly articles: number
  /** How each story fared, in order. */
  readonly ranked: readonly Ranked[]
  /** Names of the topics it is about. */
  readonly names: readonly string[]
}

/**
 * What is new to a channel since an instant. Without a subscription's id nothing counts as told; what
 * is told as a correction is not told as news.
 */
export async function newSince(
  since: Date,
  subscription: Pick<Subscription, 'room' | 'topics' | 'language' | 'length'> & { id?: string },
  { editions, summaries, articles, stories, topics, now }: Kit,
  corrections: readonly Correction[] = [],
): Promise<News> {
  const { workspace } = subscription.room
  const followed = await topics.list(workspace)
  const chosen = followed.filter(
    ({ slug }) => subscription.topics.length === 0 || subscription.topics.includes(slug),
  )
  const ids = await summaries.writtenAfter(
    workspace,
    chosen.map(({ slug }) => slug),
    since,
  )
  const [listed, claims, told] = await Promise.all([
    articles.listed(ids),
    summaries.claimsOf(ids),
    subscription.id ? editions.told(subscription.id, new Date(now().getTime() - MEMORY_MS)) : [],
  ])
  const byStory = Map.groupBy(listed, (article) => article.story ?? article.id)
  const origins = await stories.origins([...byStory.keys()])
  const candidates = [...byStory].map(([story, members]): Candidate => {
    const own = new Set(members.map((article: Listed) => article.id))
    return {
      story,
      origins: origins.get(story) ?? 1,
      articles: members,
      claims: claims.filter((claim) => own.has(claim.citations[0].article)),
    }
  })
  return {
    ...compose(candidates, [...told, ...corrected(corrections, now())], subscription),
    articles: listed.length,
    names: namesOf(subscription.topics, chosen),
  }
}

const corrected = (corrections: readonly Correction[], at: Date) =>
  corrections.flatMap(({ now, article }) =>
    now ? [{ claim: now.id, story: article.story ?? article.id, text: now.text, at }] : [],
  )

/** A topic that is no longer followed has no name left but its own. */
function namesOf(slugs: readonly string[], followed: readonly Topic[]): string[] {
  if (slugs.length === 0) return followed.map(({ name }) => name)
  return slugs.map((slug) => followed.find((topic) => topic.slug === slug)?.name ?? slug)
}

async function composedFrom(
  edition: Edition,
  subscription: Subscription,
  news: News & { readonly corrections: readonly Correction[] },
  since: Date | undefined,
  at: Date,
  sherpa: Kit,
): Promise<Composed> {
  const told = await tell(news.items, subscription, sherpa)
  const items = told.map(({ item }) => item)
  const cited = items.flatMap(({ claims }) => claims.map(({ citations: [first] }) => first.article))
  const summaries = await sherpa.summaries.records([...new Set(cited)])
  const { corrections } = news
  const anew = corrections.flatMap(({ now }) => now ?? [])
  const made = editionAudit(edition, subscription, told, summaries, at, anew)
  const audit = { ...made, ranked: news.ranked }
  const why = items.length > 0 && without(audit.calls, sherpa.writer !== undefined)
  const some = audit.lines.some(({ writer }) => writer === 'model')
  const checked: Checked = {
    ...(await checkedOf(subscription, news, sherpa)),
    ...(since ? { since } : {}),
    ...(at.getTime() - edition.dueAt.getTime() > LATE_MS ? { due: edition.dueAt } : {}),
    ...(why ? { without: { why, part: some ? 'some' : 'all' } } : {}),
  }
  const outcome = outcomeOf(items.length + corrections.length, checked)
  const compile = {
    news: editionMessage,
    degraded: editionMessage,
    quiet: quietMessage,
    broken: brokenMessage,
  }
  const composed = {
    ...edition,
    composedAt: at,
    outcome,
    message: compile[outcome](items, checked, subscription, at, corrections),
    claims: [...told.flatMap(({ covers }) => covers), ...anew.map(({ id }) => id)],
  }
  return { edition: composed, audit }
}

/** What was looked at, and how well that went. */
export async function checkedOf(
  { room, topics }: Pick<Subscription, 'room' | 'topics'>,
  { names, articles, left }: News,
  { sources }: Pick<Sherpa, 'sources'>,
): Promise<Checked> {
  const followed = (await sources.list(room.workspace)).filter(({ kind }) => isPolled(kind))
  return {
    topics: topics.length === 0 ? [] : names,
    articles,
    left,
    sources: followed.length,
    failing: followed.filter(unwell).map(({ name }) => name),
    ...lastCheck(followed),
  }
}

/** An edition this much after its slot says that it is late. */
const LATE_MS = 30 * 60_000

const unwell = ({ state }: Source): boolean =>
  ['failing', 'rejected', 'gone'].includes(state.health)

/** When the last of those that are well was read: nothing older than this was missed. */
function lastCheck(sources: readonly Source[]): { checkedAt?: Date } {
  const well = sources.filter((source) => !unwell(source))
  const times = well.flatMap(({ state }) => state.lastOkAt?.getTime() ?? [])
  return times.length > 0 ? { checkedAt: new Date(Math.min(...times)) } : {}
}

/** News beats all; with none, it matters whether anything could be read at all. */
function outcomeOf(told: number, { sources, failing, without }: Checked): Outcome {
  if (told > 0) return without && without.why !== 'none' ? 'degraded' : 'news'
  return sources > 0 && failing.length === sources ? 'broken' : 'quiet'
}
