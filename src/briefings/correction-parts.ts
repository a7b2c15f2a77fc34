import type { Part } from '../channels/message.ts'
import type { Reader } from '../channels/reader.ts'
import { say, sayDate } from '../channels/words.ts'
import { lineOf } from '../claims/line.ts'
import type { Correction } from './corrections.ts'

/** Corrections as a section of an edition: how it reads now, then what was told, then the note. */
export function correctionParts(corrections: readonly Correction[], reader: Reader): Part[] {
  if (corrections.length === 0) return []
  const { language } = reader
  return [
    { type: 'heading', text: say(language, 'edition.corrections') },
    ...corrections.flatMap((correction) => partsOf(correction, reader)),
  ]
}

function partsOf(
  { article, told, now, note }: Correction,
  { language, zone }: Reader,
): readonly Part[] {
  const label = say(language, 'correction.label')
  const line = now && lineOf(now, new Map([[article.id, article]]), { label })
  const before =
    told &&
    say(language, now ? 'correction.was' : 'correction.gone', {
      day: sayDate(told.at, language, zone),
      text: told.text,
    })
  const noted = note && say(language, 'correction.note', { text: note })
  const said = [before, noted].filter(Boolean).join(' ')
  // Where nothing stands for it now, the outlet's name leads to the article.
  const named = line ? [] : [{ text: `${article.outlet}: `, href: article.url }]
  return [
    ...(line ? [line] : []),
    ...(said ? [{ type: 'note' as const, text: [...named, { text: said }] }] : []),
  ]
}
