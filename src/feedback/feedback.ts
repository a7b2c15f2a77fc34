import type { Language } from '../channels/message.ts'
import type { ClaimRecord } from '../claims/record.ts'
import type { AnswerRecord } from '../questions/record.ts'

/** What someone thinks of an answer or a line. */
export type Judgement = 'useful' | 'wrong'

/** A sentence that carried what was judged, as programs get it. */
export interface EvidenceRecord {
  readonly article: string
  readonly version: number
  readonly start: number
  readonly end: number
  readonly sentence: string
  readonly outlet: string
  readonly url: string
  readonly published_at: string | null
}

/**
 * What was judged, as it stood then: enough to ask it again and to see whether it is better. The
 * shape is documented and kept; it is what `sherpa feedback export` writes.
 */
export interface Case {
  /** As it was typed, and as it was read in its thread. Absent for a line of a briefing. */
  readonly question?: string
  readonly asked?: string
  readonly language?: Language
  readonly asked_at?: string
  readonly scope: { readonly topics: readonly string[] }
  readonly refused?: boolean
  /** What a reader saw. */
  readonly said: readonly string[]
  readonly evidence: readonly EvidenceRecord[]
  /** From what it was judged to be answered; absent for commands. */
  readonly verdict?: AnswerRecord['verdict']
  readonly dropped: readonly { readonly text: string; readonly reasons: readonly string[] }[]
  /** The one line that was reported, where it was not the whole answer. */
  readonly claim?: ClaimRecord
}

/** One person's judgement of one thing, with the thing. */
export interface Feedback {
  readonly workspace: string
  readonly platform: string
  readonly room: string
  /** An answer by its question, or a claim. */
  readonly about: string
  readonly by: string
  readonly verdict: Judgement
  readonly reason?: string
  readonly at: Date
  readonly kept: Case
}

export interface Feedbacks {
  /** Keeps a judgement; the newer one of a person on the same thing replaces the older. */
  keep(feedback: Feedback): Promise<void>
  /** Forgets a judgement; false when there is none. */
  withdraw(workspace: string, about: string, by: string): Promise<boolean>
  /** The last thing a person judged in a room. */
  lastBy(workspace: string, room: string, by: string): Promise<string | undefined>
  /** Oldest first, after the last one of the page before. */
  list(
    workspace: string,
    after: Pick<Feedback, 'at' | 'about' | 'by'> | undefined,
    limit: number,
  ): Promise<Feedback[]>
}
