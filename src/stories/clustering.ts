import { createOpenStories } from './open-stories.ts'
import { isReviewed } from './open-story.ts'
import { divided, joined, reconsidered } from './revision.ts'

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
  /** Forgets stories that nothing has joined since then; nothing joins them any more. */
  close(before: Date): void
  /** Forgets the stories that nothing has joined for longest, until no more reports are held. */
  shrink(reports: number): void
}

/**
 * Online clustering of articles on one event, after topic detection and tracking (Allan, 2002): an
 * article joins the closest story or opens one; stories that grew alike are joined; a story that
 * turns out to hold two events is divided. Pure: no clock, no store. What an article costs depends
 * on the open stories that share its words, not on how many articles there ever were.
 */
export function createStories(): Clustering {
  const stories = createOpenStories()

  function add(article: StoryArticle): Placement {
    const known = stories.of(article.id)
    if (known) {
      const origin = known.articles.get(article.id) ?? article.id
      const duplicate = origin !== article.id && { duplicateOf: origin }
      return { story: known.id, isNew: false, ...duplicate, origin, moves: [] }
    }
    const print = stories.printOf(article)
    const { repeats, lookalikes } = stories.compare(article, print)
    const repeated = repeats && stories.of(repeats.article)
    if (repeats && repeated) {
      const origin = repeats.article
      stories.repeat(repeated, article.id, origin)
      stories.touch(repeated, article.firstSeenAt)
      return { story: repeated.id, isNew: false, duplicateOf: origin, origin, moves: [] }
    }
    const member = stories.hold(article, print)
    const others = new Set(lookalikes.map((report) => stories.of(report.article)))
    const [closest, ...close] = stories.closestTo(member, others)
    const story = closest ?? stories.open({ article: article.id }, member.at)
    stories.place(story, member)
    stories.touch(story, article.firstSeenAt)
    const moves = [...joined(story, close, stories)]
    const grown = stories.of(article.id) ?? story
    if (isReviewed(grown)) moves.push(...divided(grown, stories), ...reconsidered(grown, stories))
    const now = stories.of(article.id) ?? story
    return { story: now.id, isNew: !closest, origin: article.id, moves }
  }

  function restore(article: StoryArticle, { story: id, origin }: Place): void {
    const before = stories.of(article.id)
    if (before?.id === id) return
    const member = before?.members.find((held) => held.article === article.id)
    if (before) stories.leave(before, [article.id])
    const at = (article.publishedAt ?? article.firstSeenAt).getTime()
    const story = stories.byId(id) ?? stories.open({ id }, at)
    if (origin !== article.id) stories.repeat(story, article.id, origin)
    else stories.place(story, member ?? stories.hold(article, stories.printOf(article)))
    stories.touch(story, article.firstSeenAt)
  }

  return {
    add,
    restore,
    storyOf: (article) => stories.of(article)?.id,
    close(before) {
      for (const story of stories.all()) {
        if (story.touchedAt >= before.getTime()) return
        stories.forget(story)
      }
    },
    shrink(reports) {
      for (const story of stories.all()) {
        if (stories.held() <= reports) return
        stories.forget(story)
      }
    },
  }
}
