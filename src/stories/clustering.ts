import { idOf } from '../ids.ts'
import { type Candidate, closeness, joinable, without } from './closeness.ts'
import { divide } from './division.ts'
import {
  addMember,
  isReviewed,
  MEMBERS,
  type Member,
  type OpenStory,
  openStory,
} from './open-story.ts'
import { type Print, printOf } from './prints.ts'
import { createReports } from './reprints.ts'
import { createIndex } from './story-index.ts'
import { scriptOf, termsOf } from './terms.ts'
import { createVocabulary } from './vocabulary.ts'

export interface StoryArticle {
  readonly id: string
  readonly title: string
  readonly text: string
  /** ISO 639-1, or `und`. */
  readonly language: string
  readonly publishedAt?: Date | undefined
  readonly firstSeenAt: Date
}

/** Where an article belongs: its story, and the first article of the report it repeats or is. */
export interface Place {
  readonly story: string
  readonly origin: string
}

/** An article that now belongs to another story than before. */
export interface Move {
  readonly article: string
  readonly from: string
  readonly to: string
}

export interface Placement extends Place {
  readonly isNew: boolean
  /** The earlier article it repeats, where it is a reprint or an edit of one. */
  readonly duplicateOf?: string
  /** What joining or dividing stories on the occasion changed for earlier articles. */
  readonly moves: readonly Move[]
}

export interface Clustering {
  /** Places an article among the open stories; the same article again is where it was. */
  add(article: StoryArticle): Placement
  /**
   * Takes over where an article was placed before: by this program's last run, or by another
   * process. An article that is known moves there.
   */
  restore(article: StoryArticle, place: Place): void
  /** The story an open article belongs to now. */
  storyOf(article: string): string | undefined
  /** Forgets stories whose latest report is older; nothing joins them any more. */
  close(before: Date): void
}

/** How much closer another story must be for an article to leave its own. */
const LEAVING = 1.2

/**
 * Online clustering of articles on one event, after topic detection and tracking (Allan, 2002): an
 * article joins the closest story or opens one; stories that grew alike are joined; a story that
 * turns out to hold two events is divided. Pure: no clock, no store. What an article costs depends
 * on the open stories that share its words, not on how many articles there ever were.
 */
export function createStories(): Clustering {
  const open = new Map<string, OpenStory>()
  const placed = new Map<string, OpenStory>()
  const scripts = new Set<string>()
  const vocabulary = createVocabulary()
  const index = createIndex()
  const reports = createReports()

  function add(article: StoryArticle): Placement {
    const known = placed.get(article.id)
    if (known) {
      const origin = known.articles.get(article.id) ?? article.id
      const duplicate = origin !== article.id && { duplicateOf: origin }
      return { story: known.id, isNew: false, ...duplicate, origin, moves: [] }
    }
    const print = reportOf(article)
    const at = momentOf(article)
    const { repeats, lookalikes } = reports.compare({ article: article.id, at, print })
    const repeated = repeats && placed.get(repeats.article)
    if (repeats && repeated) {
      const origin = repeats.article
      repeat(repeated, article.id, origin)
      return { story: repeated.id, isNew: false, duplicateOf: origin, origin, moves: [] }
    }
    const member = hold(article, print)
    const others = new Set(lookalikes.map((report) => placed.get(report.article)))
    const [closest, ...close] = closestTo(member, others)
    const story = closest ?? openStory(newId(article.id), at)
    place(story, member)
    const moves = [...joined(story, close)]
    const grown = placed.get(article.id) ?? story
    if (isReviewed(grown)) moves.push(...divided(grown), ...reconsidered(grown))
    const now = placed.get(article.id) ?? story
    return { story: now.id, isNew: !closest, origin: article.id, moves }
  }

  function closestTo(member: Member, except: ReadonlySet<OpenStory | undefined>): OpenStory[] {
    const candidate = candidateOf(member)
    return index
      .near(candidate, scripts.size > 1)
      .filter((story) => !except.has(story))
      .map((story) => ({ story, value: closeness(candidate, story, vocabulary.idf) }))
      .filter(({ value }) => value >= 1)
      .sort((a, b) => b.value - a.value)
      .map(({ story }) => story)
  }

  function hold({ id, title, text, language, ...times }: StoryArticle, print: Print): Member {
    const terms = termsOf({ title, text })
    const [words, anchors] = vocabulary.hold(terms.words, terms.anchors)
    const script = scriptOf(`${title} ${text.slice(0, 500)}`)
    scripts.add(script)
    return {
      article: id,
      at: momentOf(times),
      language,
      script,
      words,
      anchors,
      print,
    }
  }

  function release(member: Member): void {
    vocabulary.release(member.words, member.anchors)
    reports.remove(member)
  }

  function place(story: OpenStory, member: Member): void {
    const { words, anchors } = candidateOf(member)
    addMember(story, member, words)
    index.put(story, words, anchors)
    reports.add(member)
    open.set(story.id, story)
    placed.set(member.article, story)
    const dropped = story.members.length > MEMBERS ? story.members.shift() : undefined
    if (dropped) release(dropped)
  }

  function repeat(story: OpenStory, article: string, origin: string): void {
    story.articles.set(article, origin)
    placed.set(article, story)
  }

  /** Other stories the article is close to become one with its own, where they are one event. */
  function joined(story: OpenStory, others: readonly OpenStory[]): Move[] {
    let kept = story
    return others.slice(0, 3).flatMap((other) => {
      if (!joinable(kept, other)) return []
      if (divide([...kept.members, ...other.members], vocabulary.idf)) return []
      const [into, from] = kept.articles.size >= other.articles.size ? [kept, other] : [other, kept]
      kept = into
      const moved = [...from.articles]
      index.remove(from)
      open.delete(from.id)
      const members = [...into.members, ...from.members].sort((a, b) => a.at - b.at)
      rebuild(into, members, [...into.articles, ...moved])
      return moved.map(([article]) => ({ article, from: from.id, to: into.id }))
    })
  }

  /** The larger part keeps the story's name; what of it is too old to be compared stays there. */
  function divided(story: OpenStory): Move[] {
    const [a, b] = divide(story.members, vocabulary.idf) ?? []
    if (!a || !b) return []
    const [staying, leaving] = a.length >= b.length ? [a, b] : [b, a]
    const gone = new Set(leaving.map(({ article }) => article))
    const articles = [...story.articles]
    const other = openStory(newId(leaving[0]?.article ?? story.id), story.firstAt)
    open.set(other.id, other)
    const [kept, moved] = [false, true].map((isGone) =>
      articles.filter(([, origin]) => gone.has(origin) === isGone),
    )
    rebuild(story, staying, kept ?? [])
    rebuild(other, leaving, moved ?? [])
    return [...other.articles.keys()].map((article) => ({ article, from: story.id, to: other.id }))
  }

  /** Members that another story has come to be closer to than their own. */
  function reconsidered(story: OpenStory): Move[] {
    const moves: Move[] = []
    for (const member of story.members) {
      const candidate = candidateOf(member)
      const own = closeness(candidate, without(story, candidate), vocabulary.idf)
      const [better] = closestTo(member, new Set([story]))
      if (!better || closeness(candidate, better, vocabulary.idf) < own * LEAVING) continue
      const articles = [...story.articles].filter(([, origin]) => origin === member.article)
      leave(
        story,
        articles.map(([article]) => article),
      )
      place(better, member)
      for (const [article, origin] of articles) {
        if (article !== origin) repeat(better, article, origin)
        moves.push({ article, from: story.id, to: better.id })
      }
    }
    return moves
  }

  /** A story made anew from some members; its name stays. */
  function rebuild(
    story: OpenStory,
    members: readonly Member[],
    articles: readonly (readonly [article: string, origin: string])[],
  ): void {
    index.remove(story)
    const fresh = openStory(story.id, members[0]?.at ?? story.firstAt)
    for (const member of members.slice(0, -MEMBERS)) release(member)
    for (const member of members.slice(-MEMBERS)) {
      const { words, anchors } = candidateOf(member)
      addMember(fresh, member, words)
      index.put(story, words, anchors)
    }
    Object.assign(story, fresh, { articles: new Map(articles) })
    for (const [article] of articles) placed.set(article, story)
  }

  function restore(article: StoryArticle, { story: id, origin }: Place): void {
    const before = placed.get(article.id)
    if (before?.id === id) return
    const story = open.get(id) ?? openStory(id, momentOf(article))
    const member = before?.members.find((held) => held.article === article.id)
    if (before) leave(before, [article.id])
    open.set(id, story)
    if (origin === article.id) place(story, member ?? hold(article, reportOf(article)))
    else repeat(story, article.id, origin)
  }

  function leave(story: OpenStory, leaving: readonly string[]): void {
    const gone = new Set(leaving)
    for (const member of story.members) if (gone.has(member.article)) reports.remove(member)
    rebuild(
      story,
      story.members.filter((member) => !gone.has(member.article)),
      [...story.articles].filter(([article]) => !gone.has(article)),
    )
    if (story.articles.size === 0) open.delete(story.id)
  }

  function close(before: Date): void {
    for (const story of open.values()) {
      if (story.lastAt >= before.getTime()) continue
      index.remove(story)
      open.delete(story.id)
      for (const member of story.members) release(member)
      for (const article of story.articles.keys()) placed.delete(article)
    }
  }

  /** A story is named after its first article; one that was divided may have taken that name. */
  function newId(article: string): string {
    const id = idOf('story', article)
    return open.has(id) ? idOf('story', article, 'divided') : id
  }

  function candidateOf({ words, ...rest }: Member): Candidate {
    return { ...rest, words: vocabulary.weigh(words) }
  }

  return { add, restore, storyOf: (article) => placed.get(article)?.id, close }
}

/** An edited headline does not make another report of it; where there is nothing else, it is all. */
const reportOf = ({ title, text }: StoryArticle): Print => printOf(text.trim() || title)

const momentOf = ({
  publishedAt,
  firstSeenAt,
}: Pick<StoryArticle, 'publishedAt' | 'firstSeenAt'>) => (publishedAt ?? firstSeenAt).getTime()
