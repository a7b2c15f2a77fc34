import type { Part } from '../channels/message.ts'
import type { Reader } from '../channels/reader.ts'
import { say, type Word } from '../channels/words.ts'
import { REASONS } from '../claims/gate/verdict.ts'

/** How many refused lines are shown. */
const SHOWN = 3
/** Those of the gate, and of the checks before it. */
const KNOWN: readonly string[] = [
  ...REASONS,
  ...['no-source', 'not-reported', 'no-citation', 'position'],
  ...['address', 'mention', 'markup', 'length', 'shape'],
]

/** What the gate refused, each with its reasons in a reader's words; or that it refused nothing. */
export function droppedParts(
  dropped: readonly { readonly text: string; readonly reasons: readonly string[] }[],
  { language }: Reader,
): Part[] {
  if (dropped.length === 0) {
    return [{ type: 'note', text: [{ text: say(language, 'why.dropped.none') }] }]
  }
  const hidden = dropped.length - SHOWN
  return [
    {
      type: 'heading',
      text: say(language, 'why.dropped'),
      ...(hidden > 0 ? { detail: say(language, 'dossier.more', { count: hidden }) } : {}),
    },
    ...dropped.slice(0, SHOWN).map(({ text, reasons }): Part => {
      const words = [...new Set(reasons.length > 0 ? reasons : ['unknown'])].map((reason) =>
        say(language, wordOf(reason)),
      )
      return { type: 'text', text: [{ text, style: 'italic' }, { text: ` (${words.join('; ')})` }] }
    }),
  ]
}

// Every reason of the gate has a word; what an older or newer gate wrote is not guessed at.
const wordOf = (reason: string): Word =>
  KNOWN.includes(reason) ? (`reason.${reason}` as Word) : 'reason.unknown'
