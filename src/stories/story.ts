import type { Article } from '../articles/article.ts'

/** Keeps which article belongs to which story. What belongs together is decided by clustering. */
export interface Stories {
  /**
   * Joins an article to the story it tells, or opens one, and answers the story. Asked again, it
   * answers where the article is now.
   */
  join(article: Article): Promise<string>
  /** How many independent reports each story rests on: reprints of one are one. */
  origins(stories: readonly string[]): Promise<Map<string, number>>
}
