import type { Draft } from '../articles/article.ts'

/** Bytes of a page and where they came from, after redirects. */
export interface PageInput {
  readonly bytes: Uint8Array
  /** The HTTP header, parameters included. */
  readonly contentType?: string
  readonly url: string
}

/** Why a page is no article. */
export type NoArticle =
  | 'not-html'
  | 'too-deep'
  | 'too-large'
  | 'timeout'
  | 'empty'
  | 'thin'
  | 'paywall'
  | 'consent-wall'
  | 'not-an-article'

/** An article, or why the page is none; `detail` is one clause for a person. */
export type PageReading =
  | {
      readonly outcome: 'article'
      readonly draft: Draft
      readonly canonicalUrl?: string
      /** Feeds the page names, as absolute addresses. */
      readonly links: readonly string[]
    }
  | {
      readonly outcome: 'rejected'
      readonly reason: NoArticle
      readonly detail: string
      readonly links: readonly string[]
    }

/** Reads pages where a page that hangs can be ended. Never throws for what a page holds. */
export interface PageReader {
  read(input: PageInput): Promise<PageReading>
}
