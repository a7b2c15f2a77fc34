import type { Ranked } from '../briefings/compose.ts'
import type { Citation, Kind } from '../claims/claim.ts'
import type { Call } from './write.ts'

/** A line as it was shown: who wrote it, and what it stands on. */
export interface AuditedLine {
  readonly claim: string
  readonly text: string
  readonly kind: Kind
  readonly writer: 'model' | 'extract'
  readonly verdict: 'supported'
  readonly citations: readonly Citation[]
}

/** A line that no reader saw, and why; `instead` is the claim that was shown in its place. */
export interface AuditedDrop {
  readonly text: string
  readonly reasons: readonly string[]
}

/** How an edition or an answer came about: for whoever must be able to say so later. */
export interface Audit {
  /** That of the edition or of the question. */
  readonly id: string
  readonly workspace: string
  readonly of: 'edition' | 'answer'
  /** The channel. */
  readonly room: string
  readonly at: Date
  /** What it answers; of an edition, its slot. */
  readonly about: string
  readonly lines: readonly AuditedLine[]
  readonly dropped: readonly AuditedDrop[]
  readonly calls: readonly Call[]
  /** Of an edition: the stories it was chosen from, in order, and how each fared. */
  readonly ranked?: readonly Ranked[]
}

export interface Audits {
  /** Keeps an audit; a second one of the same id takes its place. */
  save(audit: Audit): Promise<void>
  byId(workspace: string, id: string): Promise<Audit | undefined>
  /** The last line that was shown under a claim's id. */
  line(workspace: string, claim: string): Promise<AuditedLine | undefined>
  /** Newest first. */
  list(workspace: string, limit: number): Promise<Audit[]>
}
