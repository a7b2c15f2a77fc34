import type { Article } from '../articles/article.ts'
import { gate } from '../claims/gate.ts'
import { quotationSpans } from '../claims/quoted.ts'
import type { AnswerLine } from './compose.ts'

/**
 * A line as far as it stands in its article: a quotation only as the words of its speaker, a label
 * only where all that its sentence quotes is theirs. What does not stand is the sentence alone, and
 * a sentence that is not its own citation is nothing.
 */
export function standing(
  line: AnswerLine,
  { text: source, language }: Pick<Article, 'text' | 'language'>,
): { readonly stands?: AnswerLine; readonly unsupported: readonly string[] } {
  const { sentence } = line.citation
  const evidence = { cited: [sentence], source, language }
  const reasons = (statement: Parameters<typeof gate>[0]): string[] =>
    gate(statement, evidence).unsupported.map(({ reason }) => reason)
  const { quote, speaker, ...bare } = line
  const whole = source.includes(sentence) ? reasons({ text: line.text }) : ['quote-not-found']
  if (whole.length > 0) return { unsupported: whole }
  if (speaker === undefined) return { stands: bare, unsupported: [] }
  const quoted = quote
    ? [quote]
    : quotationSpans(sentence).map(({ start, end }) => sentence.slice(start + 1, end - 1))
  const failed = quoted.flatMap((text) => reasons({ kind: 'quote', text, speaker }))
  return failed.length > 0
    ? { stands: bare, unsupported: failed }
    : { stands: line, unsupported: [] }
}
