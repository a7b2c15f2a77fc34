import type { Sherpa } from '../sherpa.ts'
import { matches, sidesOf } from './matching.ts'
import type { Topic } from './topic.ts'

type Kit = Pick<Sherpa, 'topics' | 'articles' | 'now'>

/** How many of the newest stored articles a new topic is matched against. */
const BACKLOG = 2_000

export type Followed =
  | { readonly outcome: 'following'; readonly topic: Topic; readonly articles: number }
  | { readonly outcome: 'taken'; readonly by: Topic }

/**
 * Follows a topic, and matches it against what is stored already, so that its dossier is not empty.
 * Following the same again adds the names it did not have.
 */
export async function follow(
  workspace: string,
  wanted: Pick<Topic, 'slug' | 'name' | 'aliases'>,
  { topics, articles, now }: Kit,
): Promise<Followed> {
  const { slug, name, aliases } = wanted
  const asked: Topic = { workspace, slug, name, aliases, createdAt: now() }
  const isNew = await topics.add(asked)
  const by = (await topics.list(workspace)).find((other) => other.slug === slug)
  if (by && by.name !== name) return { outcome: 'taken', by }
  const topic = (isNew ? undefined : await topics.addAliases(workspace, slug, aliases)) ?? asked
  const ways = sidesOf(topic)
  let matched = 0
  for (const listed of await articles.list({ workspace, limit: BACKLOG })) {
    const article = await articles.byId(listed.id)
    if (!article || !matches(article, ways)) continue
    await topics.addMatch(workspace, article.id, slug)
    matched++
  }
  return { outcome: 'following', topic, articles: matched }
}
