import { setTimeout as wait } from 'node:timers/promises'
import type { Sherpa } from '../sherpa.ts'
import { isPolled } from '../sources/source.ts'
import type { Subscription } from './subscription.ts'

const LOOK_MS = 250
const PATIENCE_MS = 60_000

/** A channel's first edition, outside its schedule: it shows at once what the next ones will be like. */
const welcomeOf = (subscription: string): string => `${subscription}@first`

/**
 * Waits until what the sources hold has been read and summarized, a minute at most, and opens each
 * channel's first edition. Answers those to compose; a channel that had its first gets no other, and
 * none gets one while we are stopping: it is opened at the next start.
 */
export async function welcome(
  subscriptions: readonly Subscription[],
  sherpa: Pick<Sherpa, 'editions' | 'sources' | 'items' | 'articles' | 'now'>,
  stopping: AbortSignal,
): Promise<string[]> {
  const { editions, now } = sherpa
  const waiting: Subscription[] = []
  for (const subscription of subscriptions) {
    if (!(await editions.byId(welcomeOf(subscription.id)))) waiting.push(subscription)
  }
  if (waiting.length === 0) return []
  const workspaces = [...new Set(waiting.map(({ room }) => room.workspace))]
  for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_MS) {
    if (stopping.aborted) return []
    if (await isRead(workspaces, sherpa)) break
    await wait(LOOK_MS, undefined, { signal: stopping }).catch(() => undefined)
  }
  const opened: string[] = []
  for (const { id } of waiting) {
    const edition = welcomeOf(id)
    const first = { id: edition, subscription: id, slot: 'first', dueAt: now(), claims: [] }
    if (await editions.open(first)) opened.push(edition)
  }
  return opened
}

async function isRead(
  workspaces: readonly string[],
  { sources, items, articles, now }: Pick<Sherpa, 'sources' | 'items' | 'articles' | 'now'>,
): Promise<boolean> {
  for (const workspace of workspaces) {
    const added = await sources.list(workspace)
    // Uploads are never asked, so they stay new.
    if (added.some(({ kind, state }) => isPolled(kind) && state.health === 'new')) return false
  }
  const later = new Date(now().getTime() + 1_000)
  const [item] = await items.undone(later, 1)
  const [article] = await articles.unsummarized(later, 1)
  return item === undefined && article === undefined
}
