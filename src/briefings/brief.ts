import type { Listed } from '../articles/article.ts'
import type { Sherpa } from '../sherpa.ts'
import { isPolled, type Source } from '../sources/source.ts'
import { type Candidate, compose, type Item } from './compose.ts'
import type { Edition, Outcome } from './edition.ts'
import { brokenMessage, type Checked, editionMessage, quietMessage } from './edition-message.ts'
import type { Subscription } from './subscription.ts'

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
  | 'now'
  | 'log'
>

/** The delivery of an edition; an edition has one. */
export const deliveryOf = (edition: string): string => `${edition}/delivery`

/**
 * Composes and freezes an edition, and puts its delivery into the outbox; answers the delivery's id.
 * Undefined when there is no such edition. A second run answers what the first one froze.
 */
export async function brief(id: string, sherpa: Kit): Promise<string | undefined> {
  const { editions, subscriptions, log } = sherpa
  const edition = await editions.byId(id)
  const subscription = edition && (await subscriptions.byId(edition.subscription))
  if (!edition || !subscription) return undefined
  const delivery = deliveryOf(id)
  if (edition.composedAt) return delivery
  const composed = await preview(edition, subscription, sherpa)
  await editions.freeze(composed, delivery)
  log.info({ edition: id, outcome: composed.outcome, claims: composed.claims.length }, 'briefed')
  return delivery
}

/** An edition as it would be if it were frozen now. Writes nothing. */
export async function preview(
  edition: Edition,
  subscription: Subscription,
  sherpa: Kit,
): Promise<Edition> {
  const last = await sherpa.editions.lastDelivered(subscription.id)
  const at = sherpa.now()
  const since = last?.composedAt ?? new Date(at.getTime() - FIRST_MS)
  const news = await newSince(new Date(since.getTime() - OVERLAP_MS), subscription, sherpa)
  return composedFrom(edition, subscription, news, last?.composedAt, at, sherpa)
}

/** What is new to a channel since an instant, and how many articles that was chosen from. */
export async function newSince(
  since: Date,
  subscription: Pick<Subscription, 'id' | 'room' | 'topics' | 'language' | 'length'>,
  { editions, summaries, articles, stories, topics, now }: Kit,
  remember = true,
): Promise<{ items: Item[]; articles: number; names: string[] }> {
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
    remember ? editions.told(subscription.id, new Date(now().getTime() - MEMORY_MS)) : [],
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
    items: compose(candidates, told, subscription),
    articles: listed.length,
    names: chosen.map(({ name }) => name),
  }
}

async function composedFrom(
  edition: Edition,
  subscription: Subscription,
  news: { items: Item[]; articles: number; names: string[] },
  since: Date | undefined,
  at: Date,
  { sources }: Kit,
): Promise<Edition> {
  const followed = (await sources.list(subscription.room.workspace)).filter(polled)
  const checked: Checked = {
    topics: subscription.topics.length === 0 ? [] : news.names,
    articles: news.articles,
    sources: followed.length,
    failing: followed.filter(unwell).map(({ name }) => name),
    ...(since ? { since } : {}),
    ...lastCheck(followed),
    ...(at.getTime() - edition.dueAt.getTime() > LATE_MS ? { due: edition.dueAt } : {}),
  }
  const outcome = outcomeOf(news.items, checked)
  const compile = {
    news: editionMessage,
    degraded: editionMessage,
    quiet: quietMessage,
    broken: brokenMessage,
  }
  return {
    ...edition,
    composedAt: at,
    outcome,
    message: compile[outcome](news.items, checked, subscription, at),
    claims: news.items.flatMap(({ claims }) => claims.map(({ id }) => id)),
  }
}

/** An edition this much after its slot says that it is late. */
const LATE_MS = 30 * 60_000

const polled = ({ kind }: Source): boolean => isPolled(kind)
const unwell = ({ state }: Source): boolean =>
  ['failing', 'rejected', 'gone'].includes(state.health)

function lastCheck(sources: readonly Source[]): { checkedAt?: Date } {
  const times = sources.flatMap(({ state }) => state.lastOkAt?.getTime() ?? [])
  return times.length > 0 ? { checkedAt: new Date(Math.max(...times)) } : {}
}

/** News beats all; with none, it matters whether anything could be read at all. */
function outcomeOf(items: readonly Item[], { sources, failing }: Checked): Outcome {
  if (items.length > 0) return 'news'
  return sources > 0 && failing.length === sources ? 'broken' : 'quiet'
}
