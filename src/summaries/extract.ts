import { createHash } from 'node:crypto'
import type { Sentence } from '../articles/article.ts'
import type { Citation, Claim } from '../claims/claim.ts'
import { type Commitment, commitmentsOf } from '../claims/commitments.ts'
import { figuresOf } from '../claims/figures.ts'
import { peopleOf } from '../claims/people.ts'
import { positionsOf } from '../claims/positions.ts'
import { type Quotation, quotesOf } from '../claims/quotes.ts'
import type { Reading } from '../claims/reading.ts'
import { undated } from './dateline.ts'
import { featuresOf } from './features.ts'
import { leans } from './leaning.ts'
import { proseOf } from './prose.ts'
import { ranked } from './ranked.ts'

/** Besides quotations and commitments, which all stand. */
const CLAIMS = 12

export interface ExtractOptions {
  /** How many claims at most besides quotations and commitments. */
  readonly limit?: number
}

/**
 * The claims of an article without a model: sentences of its own, word for word, the weightiest
 * first and its themes covered before any is told twice. Every quotation with a known speaker is
 * a claim of its own, and so is every commitment; a sentence that does several things is of the
 * kind that binds most (commitment, position, number, fact). Ids are the same for the same version.
 */
export function extract(reading: Reading, { limit = CLAIMS }: ExtractOptions = {}): Claim[] {
  const kept = proseOf(reading.text, reading.sentences)
  const prose = reading.sentences.filter((_, index) => kept[index])
  const people = peopleOf(reading)
  const quotes = quotesOf(reading, people).filter(({ speaker }) => speaker)
  const commitments = new Map(
    commitmentsOf(reading, people, quotes).map((one) => [one.sentence, one]),
  )
  const positions = new Map(positionsOf(reading, people).map((one) => [one.sentence, one]))
  const figures = new Set(figuresOf(reading))

  // Quotations and commitments all stand; of the rest the weightiest do, up to the limit.
  let rest = 0
  const weighty = ranked(featuresOf(reading.title, prose.map(undated)))
  return weighty.flatMap((index) => {
    const sentence = prose[index]
    if (!sentence) return []
    const spoken = quotes.filter((quote) => quote.sentences[0] === sentence)
    const claims = spoken.map((quote) => quoteClaim(reading, quote))
    const { text } = undated(sentence)
    const commitment = commitments.get(sentence)
    if (commitment) return [...claims, commitmentClaim(reading, text, commitment)]
    if (isOnlyQuotation(sentence, spoken)) return claims
    const position = positions.get(sentence)
    const stands = position || index === 0 || !leans(text, reading.language)
    if (!stands || rest++ >= limit) return claims
    const kind = position ? 'position' : figures.has(sentence) ? 'number' : 'fact'
    const speaker = position && { speaker: position.speaker }
    return [...claims, claim(reading, { kind, text, ...speaker }, [sentence], sentence)]
  })
}

function quoteClaim(reading: Reading, { start, end, text, speaker, sentences }: Quotation): Claim {
  return claim(reading, { kind: 'quote', text, ...(speaker && { speaker }) }, sentences, {
    start,
    end,
  })
}

function commitmentClaim(reading: Reading, text: string, commitment: Commitment): Claim {
  const { actor, due, sentence } = commitment
  const said = { kind: 'commitment' as const, text, ...(actor && { actor }), ...(due && { due }) }
  return claim(reading, said, [sentence], sentence)
}

/** Nothing but speech and who says it: the quotation tells it all. */
function isOnlyQuotation({ text, start }: Sentence, quotes: readonly Quotation[]): boolean {
  const [first] = quotes
  if (!first) return false
  const quoted = quotes.reduce((sum, quote) => sum + quote.end - quote.start, 0)
  const rest = text.length - quoted
  if (rest < 40 || rest < text.length / 3) return true
  // "…,” said Roe, who teaches in Lund": all of it is about the speaker.
  return first.start - start < 4 && SAID_BY.test(text.slice(first.end - start))
}

const SAID_BY =
  /^\s?[”"»],?\s*(?:said|says|added|asked|explained|according to|(?:a|ont) \p{Ll}+|selon)\s/u

/** One line, whatever lines it was wrapped into; cited sentence by sentence, as stored. */
function claim(
  { id: article, version }: Reading,
  { text, ...said }: Omit<Claim, 'id' | 'citations'>,
  sentences: readonly Sentence[],
  { start, end }: { readonly start: number; readonly end: number },
): Claim {
  const citations = sentences.map(
    (sentence): Citation => ({
      article,
      version,
      start: sentence.start,
      end: sentence.end,
      sentence: sentence.text,
    }),
  )
  const [first, ...more] = citations
  if (!first) throw new RangeError('a claim cites nothing')
  const meaning = `${article}@${version}:${said.kind}:${start}-${end}`
  const id = createHash('sha256').update(meaning).digest('base64url').slice(0, 22)
  return { id, text: text.replace(/\s+/gu, ' '), ...said, citations: [first, ...more] }
}
