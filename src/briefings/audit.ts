import type { Claim } from '../claims/claim.ts'
import type { Summary } from '../summaries/summary.ts'
import type { Audit } from '../writing/audit.ts'
import { wordedBy } from '../writing/wording.ts'
import type { Edition } from './edition.ts'
import type { Subscription } from './subscription.ts'
import type { ToldItem } from './tell.ts'

/** How an edition came about: its lines and what they stand on, what was refused, what was asked. */
export function editionAudit(
  edition: Edition,
  { room }: Pick<Subscription, 'room'>,
  told: readonly ToldItem[],
  summaries: readonly Pick<Summary, 'dropped' | 'calls'>[],
  at: Date,
  corrected: readonly Claim[] = [],
): Audit {
  const made = [...told, ...summaries]
  return {
    id: edition.id,
    workspace: room.workspace,
    of: 'edition',
    room: room.room,
    at,
    about: edition.slot,
    lines: [...told.flatMap(({ item }) => item.claims), ...corrected].map((claim) => ({
      claim: claim.id,
      text: claim.text,
      kind: claim.kind,
      writer: wordedBy(claim),
      verdict: 'supported',
      citations: claim.citations,
    })),
    dropped: made.flatMap(({ dropped }) => dropped),
    calls: made.flatMap(({ calls }) => calls),
  }
}
