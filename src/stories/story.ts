/** What several articles tell about one event. Its id stays the same while articles come and go. */
export interface Story {
  readonly id: string
  readonly workspace: string
  /** The title of the article that told most of it first. */
  readonly title: string
  /** Ids of articles, oldest first. */
  readonly articles: readonly string[]
  /** How many reports it rests on: reprints of one wire report are one origin. */
  readonly origins: number
  readonly firstAt: Date
  readonly lastAt: Date
}

/** Keeps stories. Which article belongs to which is decided by `createStories` (clustering.ts). */
export interface Stories {
  byId(id: string): Promise<Story | undefined>
  /** Stories with an article at or after that moment, newest first. */
  since(workspace: string, moment: Date): Promise<Story[]>
}
