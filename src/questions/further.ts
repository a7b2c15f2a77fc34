import { cleanTitle } from '../articles/clean.ts'
import type { Button } from '../channels/message.ts'
import { unfitness } from '../writing/unfit.ts'
import { type Asked, ask } from './ask.ts'
import { words } from './words.ts'

const MOST = 3
/** A button of any platform has room for this. */
const MOST_SIGNS = 75

/**
 * Questions a model suggests, as buttons: only those in the words of the sentences it was given and
 * that our own index answers, so that nothing is offered that ends in a no, and nothing that some
 * article wanted asked.
 */
export async function furtherQuestions(
  suggested: readonly string[],
  sentences: readonly string[],
  { scope, inFull }: Asked,
  sherpa: Parameters<typeof ask>[2],
): Promise<Button[]> {
  const buttons: Button[] = []
  const known = new Set(sentences.flatMap((text) => words(text).map(({ normal }) => normal)))
  for (const suggestion of suggested.slice(0, MOST)) {
    const text = cleanTitle(suggestion)
    const isQuestion = /[?？]$/.test(text) && text.length <= MOST_SIGNS && !unfitness(text)
    const strange = words(text).some(({ stop, normal }) => !stop && !known.has(normal))
    if (!isQuestion || strange || text === inFull) continue
    const { answered } = await ask(text, { ...scope, thread: [] }, sherpa)
    if (answered.refused || buttons.some(({ label }) => label === text)) continue
    buttons.push({ label: text, action: { type: 'command', command: text } })
  }
  return buttons
}
