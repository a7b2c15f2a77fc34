import type { Listed } from '../articles/article.ts'
import type { Language } from '../channels/message.ts'
import { say } from '../channels/words.ts'
import type { Claim } from '../claims/claim.ts'
import { type Line, lineOf } from '../claims/line.ts'
import { languageOf } from '../questions/understand.ts'

/** A claim as a line for a reader; in another language than its source it says whose words it is in. */
export function lineFor(
  claim: Claim,
  articles: ReadonlyMap<string, Listed>,
  language: Language,
): Line | undefined {
  const line = lineOf(claim, articles)
  const isTranslated =
    line !== undefined && line.language !== language && languageOf(claim.text) === language
  // Few words may look like any language: a sentence as its source wrote it is no translation.
  const isOwn = claim.citations.some(({ sentence }) => sentence.includes(claim.text))
  if (!isTranslated || isOwn) return line
  return { ...line, language, label: say(language, 'answer.translated') }
}
