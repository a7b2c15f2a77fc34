import { idOf } from '../ids.ts'
import { type Candidate, closeness } from './closeness.ts'
import type { StoryArticle } from './clustering.ts'
import { addMember, MEMBERS, type Member, type OpenStory, openStory } from './open-story.ts'
import { type Print, printOf } from './prints.ts'
import { type Comparison, createReports } from './reprints.ts'
import { createIndex } from './story-index.ts'
import { scriptOf, termsOf } from './terms.ts'
import { createVocabulary } from './vocabulary.ts'

/** The stories that may still grow, which article is in which, and what finds them. */
export interface OpenStories {
  /** The story of an article. */
  of(article: string): OpenStory | undefined
  byId(id: string): OpenStory | undefined
  /** Longest untouched first. */
  all(): IterableIterator<OpenStory>
  /** How many reports are held, terms and all. */
  held(): number
  printOf(article: StoryArticle): Print
  /** What an article repeats, and what only looks like it. */
  compare(article: StoryArticle, print: Print): Comparison
  /** Takes an article in, as far as finding it goes; it is in no story yet. */
  hold(article: StoryArticle, print: Print): Member
  /** An empty story; by name, or named after its first article. */
  open(named: { readonly id: string } | { readonly article: string }, at: number): OpenStory
  place(story: OpenStory, member: Member): void
  /** A reprint is no news: it is in the story, and nothing is held of it. */
  repeat(story: OpenStory, article: string, origin: string): void
  /** Something joined it at that time. */
  touch(story: OpenStory, at: Date): void
  /** Takes articles out of it; an empty story is forgotten. */
  leave(story: OpenStory, articles: readonly string[]): void
  /** A story made anew from some members; its name stays. */
  rebuild(story: OpenStory, members: readonly Member[], articles: Articles): void
  /** The story's articles and members are in another one now. */
  dissolve(story: OpenStory): void
  /** Nothing joins it any more, and nothing is held of it. */
  forget(story: OpenStory): void
  candidateOf(member: Member): Candidate
  /** The stories an article belongs to, closest first. */
  closestTo(member: Member, except: ReadonlySet<OpenStory | undefined>): OpenStory[]
  /** Inverse document frequency of a term's number, in nats. */
  idf(term: number): number
}

export type Articles = readonly (readonly [article: string, origin: string])[]

export function createOpenStories(): OpenStories {
  const open = new Map<string, OpenStory>()
  const placed = new Map<string, OpenStory>()
  const scripts = new Set<string>()
  const vocabulary = createVocabulary()
  const index = createIndex()
  const reports = createReports()
  let held = 0

  function hold(article: StoryArticle, print: Print): Member {
    const { id, title, text, language } = article
    const terms = termsOf({ title, text })
    const [words, anchors] = vocabulary.hold(terms.words, terms.anchors)
    const script = scriptOf(`${title} ${text.slice(0, 500)}`)
    scripts.add(script)
    held++
    return { article: id, at: momentOf(article), language, script, words, anchors, print }
  }

  function release(member: Member): void {
    vocabulary.release(member.words, member.anchors)
    reports.remove(member)
    held--
  }

  /** As a member, and for whatever is near it. */
  function enter(story: OpenStory, member: Member): void {
    const { words, anchors } = candidateOf(member)
    addMember(story, member, words)
    index.put(story, words, anchors)
  }

  function place(story: OpenStory, member: Member): void {
    enter(story, member)
    reports.add(member)
    open.set(story.id, story)
    placed.set(member.article, story)
    const dropped = story.members.length > MEMBERS ? story.members.shift() : undefined
    if (dropped) release(dropped)
  }

  function rebuild(story: OpenStory, members: readonly Member[], articles: Articles): void {
    index.remove(story)
    for (const member of members.slice(0, -MEMBERS)) release(member)
    const { id, firstAt, touchedAt } = story
    Object.assign(story, openStory(id, members[0]?.at ?? firstAt), { touchedAt })
    for (const member of members.slice(-MEMBERS)) enter(story, member)
    story.articles = new Map(articles)
    for (const [article] of articles) placed.set(article, story)
  }

  /** A story is named after its first article; one that was divided may have taken that name. */
  function newId(article: string): string {
    const id = idOf('story', article)
    return open.has(id) ? idOf('story', article, 'divided') : id
  }

  function candidateOf({ words, ...rest }: Member): Candidate {
    return { ...rest, words: vocabulary.weigh(words) }
  }

  return {
    of: (article) => placed.get(article),
    byId: (id) => open.get(id),
    all: () => open.values(),
    held: () => held,
    // An edited headline does not make another report of it; where there is nothing else, it is all.
    printOf: ({ title, text }) => printOf(text.trim() || title),
    compare: (article, print) =>
      reports.compare({ article: article.id, at: momentOf(article), print }),
    hold,
    open(named, at) {
      const id = 'id' in named ? named.id : newId(named.article)
      const story = openStory(id, at)
      open.set(id, story)
      return story
    },
    place,
    repeat(story, article, origin) {
      story.articles.set(article, origin)
      placed.set(article, story)
    },
    touch(story, at) {
      story.touchedAt = Math.max(story.touchedAt, at.getTime())
      // A Map keeps its keys in the order of insertion: the first is the one touched longest ago.
      open.delete(story.id)
      open.set(story.id, story)
    },
    leave(story, leaving) {
      const gone = new Set(leaving)
      for (const member of story.members) if (gone.has(member.article)) reports.remove(member)
      rebuild(
        story,
        story.members.filter((member) => !gone.has(member.article)),
        [...story.articles].filter(([article]) => !gone.has(article)),
      )
      if (story.articles.size === 0) open.delete(story.id)
    },
    rebuild,
    dissolve(story) {
      index.remove(story)
      open.delete(story.id)
    },
    forget(story) {
      index.remove(story)
      open.delete(story.id)
      for (const member of story.members) release(member)
      for (const article of story.articles.keys()) placed.delete(article)
    },
    candidateOf,
    closestTo(member, except) {
      const candidate = candidateOf(member)
      return index
        .near(candidate, scripts.size > 1)
        .filter((story) => !except.has(story))
        .map((story) => ({ story, value: closeness(candidate, story, vocabulary.idf) }))
        .filter(({ value }) => value >= 1)
        .sort((a, b) => b.value - a.value)
        .map(({ story }) => story)
    },
    idf: vocabulary.idf,
  }
}

const momentOf = ({ publishedAt, firstSeenAt }: StoryArticle): number =>
  (publishedAt ?? firstSeenAt).getTime()
