import type { Chosen } from './choose.ts'
import { isName } from './fit.ts'
import { frameOf } from './frame.ts'
import { placesOf } from './places.ts'
import { type Said, saidAt } from './saying.ts'
import { SAID, sceneOf } from './scene.ts'
import type { Found } from './search.ts'
import { words } from './words.ts'

/**
 * The quotation in a line that says all that the line says of the question: its bare words answer.
 * Undefined where the sentence around them is needed, or where nobody is known to say them.
 */
export function bareQuote(line: Chosen, { asked, concepts, lexicon }: Found): Said | undefined {
  const { entry, sentence, start } = line
  const spoken = saidAt(entry, start).filter(({ speaker }) => speaker !== undefined)
  if (spoken.length === 0) return undefined
  const frame = frameOf(asked, concepts)
  const scene = sceneOf(entry, sentence, concepts, lexicon)
  const named = (frame?.subject ?? []).filter((c) => isName(concepts[c]))
  const speakers = frame?.said ? (named.length > 0 ? named : frame.subject) : []
  const own = spoken.filter(
    ({ speaker = '' }) =>
      speakers.length === 0 ||
      speakers.some((c) => scene.isCalled(c, speaker) || scene.holds(c, speaker)),
  )
  const asks = concepts.flatMap((_, c) => {
    const isVerb = frame?.verb.includes(c) || frame?.parsed.whether
    return speakers.includes(c) || isVerb || (line.strengths[c] ?? 0) < SAID ? [] : [c]
  })
  return own.find(({ text, speaker = '' }) => {
    const places = placesOf(concepts, words(text), entry.language, lexicon)
    return asks.every(
      (c) => (places[c]?.length ?? 0) > 0 || (!frame?.said && scene.isCalled(c, speaker)),
    )
  })
}
