import { idOf } from '../ids.ts'
import { type Candidate, closeness, joinable } from './closeness.ts'
import { divide } from './division.ts'
import { addMember, type Member, type OpenStory, openStory, reviewLater } from './open-story.ts'
import { printOf } from './prints.ts'
import { createReports } from './reprints.ts'
import { createIndex } from './story-index.ts'
import { scriptOf, termsOf } from './terms.ts'
import { createVocabulary, type VocabularySnapshot } from './vocabulary.ts'

export interface StoryArticle {
  readonly id: string
  readonly title: string
  readonly text: string
  /** ISO 639-1, or `und`. */
  readonly language: string
  readonly publishedAt?: Date | undefined
  readonly firstSeenAt: Date
}

/** An article that now belongs to another story than before. */
export interface Move {
  readonly article: string
  readonly from: string
  readonly to: string
}

export interface Placement {
  readonly story: string
  readonly isNew: boolean
  /** The earlier article it repeats, where it is a reprint or an edit of one. */
  readonly duplicateOf?: string
  /** The first article of the report it repeats; its own id where it repeats none. */
  readonly origin: string
  /** What joining or dividing stories on the occasion changed for earlier articles. */
  readonly moves: readonly Move[]
}

export interface Clustering {
  /** Places an article among the open stories; the same article again is where it was. */
  add(article: StoryArticle): Placement
  /** The story an open article belongs to now. */
  storyOf(article: string): string | undefined
}

/**
 * Online clustering of articles on one event, after topic detection and tracking (Allan, 2002): an
 * article joins the closest story or opens one; stories that grew alike are joined; a story that
 * turns out to hold two events is divided. Pure: no clock, no store. The cost of an article depends
 * on the stories that share its words, not on how many there are.
 */
export function createStories({
  vocabulary: learnt,
}: {
  vocabulary?: VocabularySnapshot
} = {}): Clustering {
  const open = new Map<string, OpenStory>()
  const placed = new Map<string, OpenStory>()
  const tongues = new Set<string>()
  const vocabulary = createVocabulary(learnt)
  const index = createIndex()
  const reports = createReports()

  function add(article: StoryArticle): Placement {
    const known = placed.get(article.id)
    if (known) {
      const origin = known.articles.get(article.id) ?? article.id
      const duplicate = origin !== article.id && { duplicateOf: origin }
      return { story: known.id, isNew: false, ...duplicate, origin, moves: [] }
    }
    const member = memberOf(article)
    const candidate = candidateOf(member)
    const { repeats, lookalikes } = reports.compare(member)
    const repeated = repeats && placed.get(repeats.article)
    if (repeats && repeated) {
      const origin = repeats.article
      const story = repeated
      story.articles.set(article.id, origin)
      placed.set(article.id, story)
      return { story: story.id, isNew: false, duplicateOf: origin, origin, moves: [] }
    }
    vocabulary.learn(member.words, member.anchors)
    reports.add(member)
    const others = new Set(lookalikes.map((report) => placed.get(report.article)))
    const close = index
      .near(candidate, isAbroad(member))
      .filter((story) => !others.has(story))
      .map((story) => ({ story, value: closeness(candidate, story) }))
      .filter(({ value }) => value >= 1)
      .sort((a, b) => b.value - a.value)
      .map(({ story }) => story)
    const [closest] = close
    const story = closest ?? openStory(newId(article.id), member.at)
    open.set(story.id, story)
    place(story, member, candidate)
    const moves = [...joined(story, close.slice(1)), ...divided(placed.get(article.id) ?? story)]
    const origin = article.id
    return { story: placed.get(article.id)?.id ?? story.id, isNew: !closest, origin, moves }
  }

  /** Whether stories in another language than the article's may be open. */
  function isAbroad({ language, script }: Member): boolean {
    tongues.add(`${language} ${script}`)
    return tongues.size > 1
  }

  function place(story: OpenStory, member: Member, { words, anchors }: Candidate): void {
    addMember(story, member, words, anchors)
    index.put(story, [...words.keys(), ...anchors.keys()])
    placed.set(member.article, story)
  }

  /** Other stories the article is close to become one with its own, where they are one event. */
  function joined(story: OpenStory, others: readonly OpenStory[]): Move[] {
    let kept = story
    return others.slice(0, 3).flatMap((other) => {
      if (!joinable(kept, other)) return []
      if (divide([...kept.members, ...other.members], vocabulary.idf)) return []
      const [into, from] = kept.articles.size >= other.articles.size ? [kept, other] : [other, kept]
      kept = into
      return moveAll(from, into)
    })
  }

  function moveAll(from: OpenStory, into: OpenStory): Move[] {
    const moves = [...from.articles.keys()].map((article) => ({
      article,
      from: from.id,
      to: into.id,
    }))
    const members = [...into.members, ...from.members].sort((a, b) => a.at - b.at)
    const articles = [...into.articles, ...from.articles]
    forget(from)
    rebuild(into, members, articles)
    return moves
  }

  function divided(story: OpenStory): Move[] {
    if (story.members.length < story.reviewAt) return []
    reviewLater(story)
    const parts = divide(story.members, vocabulary.idf)
    if (!parts) return []
    const [staying, leaving] = parts[0].length >= parts[1].length ? parts : [parts[1], parts[0]]
    const gone = new Set(leaving.map(({ article }) => article))
    const articles = [...story.articles]
    const first = leaving[0]
    if (!first) return []
    const other = openStory(newId(first.article), first.at)
    open.set(other.id, other)
    rebuild(
      story,
      staying,
      articles.filter(([, origin]) => !gone.has(origin)),
    )
    rebuild(
      other,
      leaving,
      articles.filter(([, origin]) => gone.has(origin)),
    )
    return [...other.articles.keys()].map((article) => ({ article, from: story.id, to: other.id }))
  }

  /** A story made anew from its members; its id and its articles' order stay. */
  function rebuild(
    story: OpenStory,
    members: readonly Member[],
    articles: readonly (readonly [string, string])[],
  ): void {
    index.remove(story)
    const fresh = openStory(story.id, members[0]?.at ?? story.firstAt)
    for (const member of members) {
      const { words, anchors } = candidateOf(member)
      addMember(fresh, member, words, anchors)
      index.put(story, [...words.keys(), ...anchors.keys()])
    }
    fresh.articles.clear()
    for (const [article, origin] of articles) {
      fresh.articles.set(article, origin)
      placed.set(article, story)
    }
    reviewLater(fresh)
    Object.assign(story, fresh)
  }

  function forget(story: OpenStory): void {
    index.remove(story)
    open.delete(story.id)
  }

  /** A story is named after its first article; one that was divided may have taken that name. */
  function newId(article: string): string {
    const id = idOf('story', article)
    return open.has(id) ? idOf('story', article, 'divided') : id
  }

  function candidateOf(member: Member): Candidate {
    const { language, script, at } = member
    return {
      words: vocabulary.vector(member.words),
      anchors: vocabulary.vector(member.anchors),
      language,
      script,
      at,
    }
  }

  return { add, storyOf: (article) => placed.get(article)?.id }
}

function memberOf({ id, title, text, language, publishedAt, firstSeenAt }: StoryArticle): Member {
  return {
    ...termsOf({ title, text }),
    article: id,
    at: (publishedAt ?? firstSeenAt).getTime(),
    language,
    script: scriptOf(`${title} ${text.slice(0, 500)}`),
    print: printOf(text.trim() || title),
  }
}
