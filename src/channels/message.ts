import type { Kind } from '../claims/claim.ts'

/** The languages our own words come in; what articles say stays as they said it. */
export const LANGUAGES = ['en', 'ko', 'fr'] as const
export type Language = (typeof LANGUAGES)[number]

/** Where a message goes. A reply names the message its thread hangs from. */
export interface Address {
  readonly platform: string
  readonly workspace: string
  /** The platform's own id of the channel; `@` and the id of a person for a direct message to them. */
  readonly room: string
  readonly thread?: string
  /** Whom the message answers: who sees it where it is private. The platform's own id. */
  readonly person?: string
  /** How the platform lets this very event be answered for a while; sealed, for its adapter only. */
  readonly reply?: string
}

/** A run of plain text. Renderers escape it; nothing in it is markup. */
export interface Span {
  readonly text: string
  readonly style?: 'bold' | 'italic' | 'code'
  /** An http(s) address of a stored article, never one that a model or a user wrote. */
  readonly href?: string
}
export type Text = readonly Span[]

/** What stands behind a line: the outlet to name, the article to open, the sentence to show. */
export interface Source {
  readonly article: string
  readonly version: number
  readonly start: number
  readonly end: number
  readonly outlet: string
  readonly url: string
  /** Absent where no one said when: shown as "date unknown". */
  readonly publishedAt?: Date
  readonly official?: boolean
}

/** What a button does when pressed: a command as if typed, or the proof of a claim. */
export type Action =
  | { readonly type: 'command'; readonly command: string }
  | { readonly type: 'proof'; readonly claim: string }

export interface Button {
  readonly label: string
  readonly action: Action
}

export type Part =
  | { readonly type: 'title'; readonly text: string }
  /** A story or a section; `href` is the article the title is from, `detail` says "3 outlets, 1 origin". */
  | {
      readonly type: 'heading'
      readonly text: string
      readonly href?: string
      readonly detail?: string
    }
  /** A claim. A quote is drawn in quotation marks with its speaker; `when` leads a timeline's line. */
  | {
      readonly type: 'line'
      readonly claim: string
      readonly kind: Kind
      readonly text: string
      readonly language?: string
      readonly speaker?: string
      readonly when?: string
      readonly label?: string
      readonly sources: readonly [Source, ...Source[]]
    }
  /** Our own words, and our own small print. */
  | { readonly type: 'text'; readonly text: Text }
  | { readonly type: 'note'; readonly text: Text }
  | { readonly type: 'buttons'; readonly buttons: readonly Button[] }
  | { readonly type: 'divider' }

/** What a channel is told, before any platform draws it. */
export interface Message {
  readonly kind: 'edition' | 'quiet' | 'dossier' | 'answer' | 'settings' | 'help' | 'notice'
  readonly language: Language
  /** The zone that dates are shown in (IANA). */
  readonly zone: string
  /** One plain line for notifications and screen readers. */
  readonly summary: string
  readonly parts: readonly Part[]
  /** Shown only to whoever asked, where the platform can. */
  readonly private?: boolean
  /** More lines are coming: drawn with a sign of work under way. */
  readonly unfinished?: boolean
}
