import type { Article } from '../articles/article.ts'

/** What extraction needs of an article: one version of it, cut into sentences. */
export type Reading = Pick<
  Article,
  'id' | 'version' | 'title' | 'text' | 'sentences' | 'language' | 'publishedAt'
>
