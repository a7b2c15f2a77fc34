import { type Alignment, hunks } from './align.ts'
import { isMonth } from './names.ts'
import type { Token } from './tokens.ts'
import { FATAL, type Finding, type Reason } from './verdict.ts'

/** What the sentences say and the claim keeps quiet about, where silence changes the meaning. */
export function omissions(alignment: Alignment): Finding[] {
  const { claim, moved } = alignment
  return hunks(alignment).flatMap(({ inserted, deleted }) => {
    // Something stands in its place, which is judged by itself.
    const replaced = inserted.some((index) => moved[index] === -1 && isWeighty(claim[index]))
    return deleted.flatMap(
      (at) => (replaced ? undefined : judge(at, alignment)) ?? measures(at, alignment) ?? [],
    )
  })
}

const isWeighty = (word?: Token): boolean =>
  word !== undefined && (!word.functional || word.is.modal || word.is.negation)

function judge(at: number, alignment: Alignment): Finding | undefined {
  const { support, claim } = alignment
  const word = support[at]
  const reason = limiting(at, support)
  if (!word || !reason) return undefined
  const head = headOf(at, alignment)
  if (head === -1) return undefined
  // Said a word or two earlier or later, or, of negations, in another word: "is not yet".
  const near = claim.slice(Math.max(0, head - 4), head + 3)
  const negates = reason === 'negation'
  const bound = BOUNDS.get(word.word)
  const isKept = (token: Token) =>
    token.stem === word.stem || (negates && token.is.negation) || token.word === bound
  if (near.some(isKept)) return undefined
  const start = claim[head - 1]?.start ?? claim[head]?.start ?? 0
  return { start, end: claim[head]?.end ?? 0, reason, weight: FATAL }
}

/** "Over 300" is more than 300. */
const BOUNDS: ReadonlyMap<string, string> = new Map([
  ['more', 'over'],
  ['over', 'more'],
  ['less', 'under'],
  ['fewer', 'under'],
  ['under', 'less'],
])

function limiting(at: number, support: readonly Token[]): Reason | undefined {
  const word = support[at]
  if (!word) return undefined
  const { is } = word
  if (/^(?:one|part|half|number)$/.test(word.word) && support[at + 1]?.word === 'of') {
    return 'quantifier'
  }
  if (is.negation) return 'negation'
  if ((is.modal && !isMonth(word)) || is.hedge) return 'modality'
  if (is.titleLimit) return 'title'
  // "Last Friday" is Friday.
  const isDeictic = [support[at - 1], support[at + 1]].some((near) => isTime(near))
  if (is.quantifier && isDeictic) return undefined
  if (is.quantifier && SUPERLATIVE.test(support[at + 1]?.word ?? '')) return 'comparative'
  if (is.quantifier) return 'quantifier'
  return is.approximator ? 'qualifier-dropped' : undefined
}

const isTime = (near?: Token): boolean =>
  near !== undefined &&
  (near.is.day || /^(?:week|month|year|semaine|mois|année|an)$/.test(near.word))

const SUPERLATIVE = /^(?:\p{L}{2,}est|most|least|best|worst)$/u

const MEASURES =
  /^(?:thousand|million|billion|trillion|percent|hundred|miles?|kilomet(?:er|re)s?|met(?:er|re)s?|feet|foot|inch(?:es)?|tons?|tonnes?|kilograms?|pounds?|lit(?:er|re)s?|gallons?|barrels?|hectares?|acres?|seconds?|minutes?|hours?|days?|weeks?|months?|years?|degrees?|millions?|milliards?|mille|heures?|jours?|semaines?|mois|ans?)$/
/** What makes "200 cars a day" out of 200 cars. */
const RATES = /^(?:second|minute|hour|day|night|week|month|quarter|year)$/

/** A number without its scale, its currency or its percent is another number. */
function measures(at: number, alignment: Alignment): Finding | undefined {
  const { claim, support, from } = alignment
  const { word = '' } = support[at] ?? {}
  const rate = rateDropped(at, alignment)
  if (rate) return rate
  const currency = /^[$€£¥₩]$/.test(word)
  if (!currency && !MEASURES.test(word)) return undefined
  const number = claim[from[currency ? at + 1 : at - 1] ?? -1]
  if (number?.value === undefined) return undefined
  const index = claim.indexOf(number)
  const near = [claim[index - 1], claim[index + 1], claim[index + 2]]
  const spelled = currency && near.some((token) => CURRENCIES[word]?.test(token?.word ?? ''))
  if (spelled || near.some((token) => token?.word === word)) return undefined
  const { start, end } = number
  return { start, end, reason: currency ? 'currency' : 'unit', weight: FATAL }
}

function rateDropped(at: number, { claim, support, from }: Alignment): Finding | undefined {
  const [link, unit] = [support[at - 1], support[at]]
  if (!unit || !RATES.test(unit.word) || !/^(?:an?|per|each|every)$/.test(link?.word ?? '')) {
    return undefined
  }
  const counted = from[at - 2] ?? -1
  const number = claim.slice(Math.max(0, counted - 3), counted + 1).findLast(hasValue)
  const next = claim.slice(counted + 1, counted + 4)
  if (counted === -1 || !number || next.some(({ stem }) => stem === unit.stem)) return undefined
  return {
    start: number.start,
    end: claim[counted]?.end ?? number.end,
    reason: 'unit',
    weight: FATAL,
  }
}

const hasValue = ({ value }: Token): boolean => value !== undefined

const CURRENCIES: Readonly<Record<string, RegExp>> = {
  $: /^(?:dollars?|usd)\.?$/,
  '€': /^(?:euros?|eur)\.?$/,
  '£': /^(?:pounds?|gbp|sterling)\.?$/,
  '¥': /^(?:yen|yuan|jpy|cny)\.?$/,
  '₩': /^(?:won|krw)\.?$/,
}

/**
 * The claim's word that the dropped one limited: the next one the claim keeps, near enough. Korean
 * limits what it has just said: `합의하지 않았다`.
 */
function headOf(at: number, { support, from }: Alignment): number {
  if (/^[가-힣]/.test(support[at]?.word ?? '')) {
    const before = from[at - 1] ?? -1
    if (before >= 0 && !support[at]?.opens) return before
  }
  for (let next = at + 1; next < support.length && next <= at + 3; next++) {
    const word = support[next]
    const isJoined = word?.start === (support[next - 1]?.end ?? 0) + 1
    if (!word || (word.parted && !isJoined)) return -1
    const kept = from[next] ?? -1
    if (kept >= 0) return kept
  }
  return -1
}
