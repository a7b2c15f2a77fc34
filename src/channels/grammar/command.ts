import type { Day, Length } from '../../briefings/subscription.ts'
import type { Language } from '../message.ts'
import type { Policy } from '../policy.ts'
import type { Word } from '../words.ts'
import type { View } from './views.ts'

/** What a person asked for, read once and the same for every platform. */
export type Command =
  | { readonly name: 'topics' }
  | { readonly name: 'dossier'; readonly topic: string; readonly view?: View }
  | { readonly name: 'ask'; readonly topic?: string; readonly question: string }
  | {
      readonly name: 'follow'
      readonly called: string
      readonly slug: string
      readonly aliases: readonly string[]
    }
  | { readonly name: 'unfollow'; readonly topic: string }
  | { readonly name: 'unknown-topic'; readonly called: string; readonly nearest: readonly string[] }
  | { readonly name: 'sources' }
  | { readonly name: 'costs' }
  | { readonly name: 'add-source'; readonly address: string }
  | { readonly name: 'remove-source'; readonly called: string }
  | { readonly name: 'settings' }
  | { readonly name: 'brief-now' }
  | {
      readonly name: 'schedule'
      readonly hour: string
      readonly days?: readonly Day[]
      readonly zone?: string
    }
  | { readonly name: 'subscribe'; readonly topics: readonly string[] }
  | { readonly name: 'length'; readonly length: Length }
  | { readonly name: 'language'; readonly language: Language }
  /** Without a policy: who may change things is asked for. */
  | { readonly name: 'editors'; readonly policy?: Policy }
  | { readonly name: 'pause' }
  | { readonly name: 'resume' }
  | { readonly name: 'catch-up'; readonly ms: number }
  | { readonly name: 'why'; readonly about?: string }
  | {
      readonly name: 'feedback'
      readonly verdict: 'useful' | 'wrong' | 'undo'
      /** An answer or a claim by its id; without it, the last answer of the place. */
      readonly about?: string
      readonly reason?: string
    }
  | { readonly name: 'help' }
  | {
      readonly name: 'wrong'
      readonly why: Word
      readonly value: string
      readonly count?: number
      readonly limit?: number
      /** What was meant, it seems. */
      readonly near?: string
    }

/** A line that can not be taken, and why. */
export const wrong = (why: Word, value: string): Command => ({ name: 'wrong', why, value })
