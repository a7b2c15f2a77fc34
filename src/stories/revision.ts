import { closeness, joinable, without } from './closeness.ts'
import type { Move } from './clustering.ts'
import { divide } from './division.ts'
import type { OpenStories } from './open-stories.ts'
import type { OpenStory } from './open-story.ts'

/** How many other stories an article may show to be one with its own. */
const JOINED = 3
/** How much closer another story must be for an article to leave its own. */
const LEAVING = 1.2

/** Other stories that an article is close to become one with its own, where they are one event. */
export function joined(
  story: OpenStory,
  others: readonly OpenStory[],
  stories: OpenStories,
): Move[] {
  let kept = story
  return others.slice(0, JOINED).flatMap((other) => {
    if (!joinable(kept, other)) return []
    if (divide([...kept.members, ...other.members], stories.idf)) return []
    const [into, from] = kept.articles.size >= other.articles.size ? [kept, other] : [other, kept]
    kept = into
    const moved = [...from.articles]
    stories.dissolve(from)
    const members = [...into.members, ...from.members].sort((a, b) => a.at - b.at)
    stories.rebuild(into, members, [...into.articles, ...moved])
    stories.touch(into, new Date(from.touchedAt))
    return moved.map(([article]) => ({ article, from: from.id, to: into.id }))
  })
}

/**
 * A story that holds two events is parted. The larger part keeps the story's name; what of it is too
 * old to be compared stays there.
 */
export function divided(story: OpenStory, stories: OpenStories): Move[] {
  const [a, b] = divide(story.members, stories.idf) ?? []
  if (!a || !b) return []
  const [staying, leaving] = a.length >= b.length ? [a, b] : [b, a]
  const gone = new Set(leaving.map(({ article }) => article))
  const articles = [...story.articles]
  const other = stories.open({ article: leaving[0]?.article ?? story.id }, story.firstAt)
  const [kept, moved] = [false, true].map((isGone) =>
    articles.filter(([, origin]) => gone.has(origin) === isGone),
  )
  stories.rebuild(story, staying, kept ?? [])
  stories.rebuild(other, leaving, moved ?? [])
  stories.touch(other, new Date(story.touchedAt))
  return [...other.articles.keys()].map((article) => ({ article, from: story.id, to: other.id }))
}

/** Members that another story has come to be closer to than their own go there. */
export function reconsidered(story: OpenStory, stories: OpenStories): Move[] {
  const moves: Move[] = []
  for (const member of story.members) {
    const candidate = stories.candidateOf(member)
    const own = closeness(candidate, without(story, candidate), stories.idf)
    const [better] = stories.closestTo(member, new Set([story]))
    if (!better || closeness(candidate, better, stories.idf) < own * LEAVING) continue
    const articles = [...story.articles].filter(([, origin]) => origin === member.article)
    stories.leave(
      story,
      articles.map(([article]) => article),
    )
    stories.place(better, member)
    for (const [article, origin] of articles) {
      if (article !== origin) stories.repeat(better, article, origin)
      moves.push({ article, from: story.id, to: better.id })
    }
  }
  return moves
}
