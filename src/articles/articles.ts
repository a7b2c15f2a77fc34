import type { Article, Listed } from './article.ts'

/** What became of a draft: first seen, a new version of a known article, or nothing new. */
export type Kept =
  | { readonly status: 'new' | 'version'; readonly article: Article }
  | { readonly status: 'duplicate'; readonly article: Article }

export interface Query {
  readonly workspace: string
  readonly topic?: string
  /** Words that title, outlet or text must hold. */
  readonly search?: string
  readonly limit: number
}

export interface Articles {
  /**
   * Keeps an article with its sentences. Its id follows from its address, so one address is one
   * article; other words there are a new version of it. All or nothing.
   */
  keep(article: Article): Promise<Kept>
  byId(id: string, version?: number): Promise<Article | undefined>
  list(query: Query): Promise<Listed[]>
  listed(ids: readonly string[]): Promise<Listed[]>
  /** Newest versions changed after a cursor, in order, for whoever keeps an index of them. */
  changedAfter(
    workspace: string,
    cursor: number,
    limit: number,
  ): Promise<{ articles: Article[]; cursor: number }>
  /** Articles whose newest version no one summarized yet; a lost job leaves these behind. */
  unsummarized(before: Date, limit: number): Promise<{ id: string; version: number }[]>
  count(workspace: string): Promise<number>
  countBySource(workspace: string): Promise<Map<string, number>>
  /** Every version of an article and when it was seen, oldest first. */
  versions(id: string): Promise<{ version: number; at: Date }[]>
}
