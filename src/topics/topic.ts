/** A standing interest of a workspace: a name, other ways to write it, and what matches it. */
export interface Topic {
  readonly workspace: string
  /** What people type: lower case letters, digits and hyphens, Hangul allowed. */
  readonly slug: string
  readonly name: string
  /** Other names, in any language; `한국-캐나다` asks for both its sides. */
  readonly aliases: readonly string[]
  readonly createdAt: Date
}

/** How much is known on a topic, for lists. */
export interface TopicState {
  readonly topic: Topic
  readonly articles: number
  readonly stories: number
  readonly newestAt?: Date
}

export interface Topics {
  /** Keeps a topic; answers false, and changes nothing, when the slug is taken. */
  add(topic: Topic): Promise<boolean>
  /** Adds other names to a topic; undefined when there is none by that slug. */
  addAliases(
    workspace: string,
    slug: string,
    aliases: readonly string[],
  ): Promise<Topic | undefined>
  /** Forgets a topic and what matched it; its articles stay. */
  remove(workspace: string, slug: string): Promise<boolean>
  list(workspace: string): Promise<Topic[]>
  states(workspace: string): Promise<TopicState[]>
  /** Notes which of the topics it was judged by an article is on; others are left as they are. */
  match(
    workspace: string,
    article: string,
    judged: readonly string[],
    on: readonly string[],
  ): Promise<void>
  /** Notes that an article is on one more topic. */
  addMatch(workspace: string, article: string, slug: string): Promise<void>
  /** Ids of the articles on any of these topics, newest first. */
  articles(workspace: string, slugs: readonly string[]): Promise<string[]>
}
