import type { Claim } from '../claims/claim.ts'
import type { Dropped } from '../summaries/summary.ts'
import type { Audit } from '../writing/audit.ts'
import { wordedBy } from '../writing/wording.ts'
import type { Call } from '../writing/write.ts'
import type { Asked } from './ask.ts'
import type { Question } from './question.ts'

/** How an answer came about: its lines and what they stand on, what was refused, what was asked. */
export function answerAudit(
  { dropped }: Asked,
  { id, from, text }: Pick<Question, 'id' | 'from' | 'text'>,
  told: {
    readonly claims: readonly Claim[]
    readonly dropped: readonly Dropped[]
    readonly calls: readonly Call[]
  },
  at: Date,
): Audit {
  return {
    id,
    workspace: from.workspace,
    of: 'answer',
    room: from.room,
    at,
    about: text,
    lines: told.claims.map((claim) => ({
      claim: claim.id,
      text: claim.text,
      kind: claim.kind,
      writer: wordedBy(claim),
      verdict: 'supported',
      citations: claim.citations,
    })),
    dropped: [...dropped, ...told.dropped],
    calls: told.calls,
  }
}
