import type { Article } from '../articles/article.ts'

/** Keeps which article belongs to which story. What belongs together is decided by clustering. */
export interface Stories {
  /**
   * Joins an article to the story it tells, or opens one, and answers the story. Asked again, it
   * answers where the article is now.
   */
  join(article: Article): Promise<string>
  /**
   * How many independent origins each story has: outlets with a report of their own. Reprints of
   * one report are one, and so are several reports of one outlet.
   */
  origins(stories: readonly string[]): Promise<Map<string, number>>
}
