import type { Word } from '../words.ts'
import type { Parsed, Stretch } from './parsed.ts'
import { baseOf, isBase, isInflected, isParticiple } from './verbs.ts'

const BE = /^(?:is|are|was|were|be|been|being)$/
const DO = /^(?:do|does|did|don|doesn|didn)$/
const MODAL = /^(?:will|would|can|could|shall|should|may|might|must|has|have|had)$/
const WH = /^(?:who|whom|whose|what|which|when|where|why|how)$/
const LEAD = /^(?:and|so|but|or|also|then|please|well|ok|okay|now)$/
const DETERMINER =
  /^(?:the|a|an|this|that|these|those|his|her|their|its|our|my|your|any|some|all|both|no|each)$/
const PRONOUN = /^(?:he|she|they|it|we|you|i|there|anyone|anybody|someone|everyone)$/
const PREPOSITION =
  /^(?:of|in|on|at|to|for|from|with|by|about|against|between|among|over|under|after|before|during|into|toward|towards|through|as|than|since|until|regarding|concerning|near|off|out|up|down|without|within|across|because|if|when|while|where|that|and|or)$/
const ADVERB =
  /^(?:not|t|ever|also|now|still|already|really|just|once|recently|actually|finally|\p{L}{3,}ly)$/u
const ABOUT = /^(?:about|on|regarding|concerning|over)$/
/** Nouns, whatever verb they are from. */
const GERUND_NOUN =
  /^(?:meeting|hearing|briefing|building|opening|shooting|training|warning|funding|killing|bombing|ruling|spending|offering|filing|landing|gathering|sitting)$/

/** Reads how an English question is built from its words; undefined where it is no plain question. */
export function parseEnglish(text: string, all: readonly Word[]): Parsed | undefined {
  const lower = all.map(({ written }) => written.toLowerCase())
  const is = (shape: RegExp, at: number) => shape.test(lower[at] ?? '')
  const isAuxiliary = (at: number) => is(BE, at) || is(DO, at) || is(MODAL, at)
  const stretch = (from: number, to: number): Stretch | undefined => {
    const [first, last] = [all[from], all[to - 1]]
    return first && last && to > from ? { start: first.start, end: last.end } : undefined
  }
  const skipAdverbs = (at: number): number => {
    let to = at
    while (to < all.length && is(ADVERB, to)) to++
    return to
  }
  let at = leadOf(text, all, lower)

  if (isAuxiliary(at)) return clause(at, { whether: true })
  // "In what year", "At which port"
  if (is(PREPOSITION, at) && is(WH, at + 1)) at += 1
  if (!is(WH, at)) return undefined
  const from = at++
  if (
    lower[from] === 'how' &&
    is(/^(?:many|much|long|old|far|tall|high|big|large|fast|deep|often|soon)$/, at)
  )
    at++
  const nounFrom = at
  if (/^(?:what|which|whose)$/.test(lower[from] ?? '') || at > from + 1) {
    while (at < all.length && !isAuxiliary(at) && !startsVerb(at)) at++
  }
  const noun = stretch(nounFrom, at)
  const wh = stretch(from, at)
  const asking = { whether: false, ...(wh && { wh }), ...(noun && { noun }) }
  if (!isAuxiliary(at)) return at < all.length ? predicate(skipAdverbs(at), asking) : undefined
  return clause(at, asking)

  /** "Which company | ships LNG": a verb with its own subject, after a noun. */
  function startsVerb(place: number): boolean {
    const isFirst = place === nounFrom
    if (!isInflected(lower[place] ?? '')) return false
    return isFirst ? lower[from] === 'what' : !/^\p{Lu}/u.test(all[place]?.written ?? '')
  }

  /** From an auxiliary on: "did Canada buy submarines", "is the deal signed", "will chair the G7". */
  function clause(auxiliary: number, asking: Partial<Parsed> & { whether: boolean }): Parsed {
    const aux = stretch(auxiliary, auxiliary + 1)
    const head = { ...asking, ...(aux && { auxiliary: aux }) }
    const next = skipAdverbs(auxiliary + 1)
    const takesSubject = !asking.whether && /^(?:who|what|which|how|whose)$/.test(lower[from] ?? '')
    if (is(BE, auxiliary)) return copula(next, head, takesSubject)
    if (takesSubject && !is(DO, auxiliary)) {
      // "How much LNG will be shipped", "Who has signed": nobody stands between.
      if (is(BE, next)) return copula(skipAdverbs(next + 1), head, true)
      const word = lower[next] ?? ''
      const begins = is(DETERMINER, next) || is(PRONOUN, next) || isCapital(next)
      if (!begins && (isBase(word) || isParticiple(word))) return predicate(next, head)
    }
    const verb = verbAfter(next)
    if (verb === undefined) return withRest(head, next, 'subject')
    if (is(BE, verb)) {
      const subject = stretch(next, verb)
      return copula(skipAdverbs(verb + 1), { ...head, ...(subject && { subject }) }, true)
    }
    const subject = stretch(next, verb)
    return predicate(verb, { ...head, ...(subject && { subject }) })
  }

  /** After a form of "be": a participle with or without a subject before it, or what something is. */
  function copula(
    next: number,
    head: Partial<Parsed> & { whether: boolean },
    bare: boolean,
  ): Parsed {
    const own = lower[next] ?? ''
    if (bare && /ing$/.test(own) && baseOf(own)) return predicate(next, head)
    if (bare && isParticiple(own)) return predicate(next, { ...head, passive: true })
    if (head.subject) return withRest(head, next, 'rest')
    for (let place = next + 1; place < all.length; place++) {
      const word = lower[place] ?? ''
      if (is(DETERMINER, place - 1) || isCapital(place) || isHyphened(place)) continue
      const active = /ing$/.test(word) && !GERUND_NOUN.test(word) && baseOf(word) !== undefined
      if (!active && !(isParticiple(word) && baseOf(word))) continue
      const subject = stretch(next, place)
      return predicate(place, { ...head, ...(subject && { subject }), passive: !active })
    }
    if (!head.whether) return withRest(head, next, 'subject')
    // "Is the deal | 20 years old", "Is Vale | the mayor of Lund"
    const split = splitOf(next)
    const subject = stretch(next, split)
    return withRest({ ...head, ...(subject && { subject }) }, split, 'rest')
  }

  function predicate(verb: number, head: Partial<Parsed> & { whether: boolean }): Parsed {
    const own = stretch(verb, verb + 1)
    return withRest({ ...head, ...(own && { verb: own }) }, verb + 1, 'rest')
  }

  function withRest(
    head: Partial<Parsed> & { whether: boolean },
    place: number,
    role: 'rest' | 'subject',
  ): Parsed {
    const rest = stretch(place, all.length)
    const about = lower.findIndex(
      (word, index) => index >= place && index <= place + 2 && ABOUT.test(word),
    )
    const topic = about < 0 ? undefined : stretch(about + 1, all.length)
    return { ...head, ...(rest && { [role]: rest }), ...(topic && { about: topic }) }
  }

  /** The base form that follows a subject of at least one word. */
  function verbAfter(place: number): number | undefined {
    let nouns = 0
    for (let index = place; index < all.length; index++) {
      const word = lower[index] ?? ''
      const isOpen = index > place && !is(DETERMINER, index - 1) && !is(PREPOSITION, index - 1)
      if (BE.test(word) && nouns > 0) return index
      if (isOpen && nouns > 0 && isBase(word) && !isCapital(index)) return index
      if (!is(DETERMINER, index) && !is(PREPOSITION, index)) nouns += 1
    }
    // No verb we know: the word after a name or a pronoun.
    for (let index = place + 1; index < all.length; index++) {
      const follows = isCapital(index - 1) || is(PRONOUN, index - 1)
      if (follows && !isCapital(index) && !is(PREPOSITION, index) && !is(DETERMINER, index))
        return /^\p{L}{3,}$/u.test(lower[index] ?? '') ? index : undefined
    }
    return undefined
  }

  /** "English-speaking" is no verb. */
  function isHyphened(index: number): boolean {
    return text.charAt((all[index]?.start ?? 0) - 1) === '-'
  }

  function isCapital(index: number): boolean {
    return /^\p{Lu}/u.test(all[index]?.written ?? '')
  }

  /** Where the subject of "is" ends: at a number, a determiner, or after a name. */
  function splitOf(place: number): number {
    for (let index = place + 1; index < all.length; index++) {
      if (all[index]?.script === 'number' || is(DETERMINER, index) || is(PREPOSITION, index))
        return index
      if (isCapital(index - 1) && !isCapital(index) && !is(DETERMINER, place)) return index
    }
    return Math.max(place + 1, all.length - 1)
  }
}

/** Past "and", "so", and "according to the Herald,". */
function leadOf(text: string, all: readonly Word[], lower: readonly string[]): number {
  let at = 0
  while (at < all.length - 1 && LEAD.test(lower[at] ?? '')) at++
  const comma =
    /^(?:according to|in|on|at|after|before|during)\s[^,?]{2,60},\s*/iu.exec(text)?.[0].length ?? 0
  while (at < all.length - 1 && (all[at]?.start ?? 0) < comma) at++
  return at
}
