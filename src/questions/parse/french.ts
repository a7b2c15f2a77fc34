import type { Word } from '../words.ts'
import type { Parsed, Stretch } from './parsed.ts'

const WH = /^(?:qui|que|quoi|quand|où|ou|combien|quel|quelle|quels|quelles|pourquoi|comment)$/
const AUXILIARY =
  /^(?:a|ont|avait|avaient|est|sont|était|étaient|va|vont|aura|auront|sera|seront|peut|peuvent|doit|doivent)$/
const INVERTED = /^(?:il|elle|ils|elles|on)$/
const DETERMINER =
  /^(?:le|la|les|un|une|des|du|de|au|aux|ce|cet|cette|ces|son|sa|ses|leur|leurs|notre|l)$/
const SPEAKING =
  /^(?:dit|disent|déclaré|déclare|affirmé|affirme|annoncé|annonce|pense|pensent|répondu|répond|promis|proposé|propose)$/
/** Participles that only lead on to what is said. */
const EMPTY = /^(?:rendue?s?|faite?s?|dite?s?)$/
const ABOUT = /\s(?:sur|à propos d[eu]s?|au sujet d[eu]s?|concernant|d[eu]s?|d['’])\s*(?=\S)/iu

/** Reads how a French question is built, where inversion, « est-ce que » or « qui » shows it. */
export function parseFrench(text: string, all: readonly Word[]): Parsed | undefined {
  const lower = all.map(({ written }) => written.toLowerCase())
  const stretch = (from: number, to: number): Stretch | undefined => {
    const [first, last] = [all[from], all[to - 1]]
    return first && last && to > from ? { start: first.start, end: last.end } : undefined
  }
  const asks = lower.findIndex((word) => WH.test(word))
  const elided = /(?:^|\s)qu['’]/iu.test(text) && !/^est-ce qu['’]/iu.test(text)
  const estCe = /\best-ce\s+qu(?:e\s|['’])/iu.exec(text)
  const whether = estCe ? estCe.index === 0 : asks < 0 && !elided
  const head = { whether }

  const said = lower.findIndex((word) => SPEAKING.test(word))
  if (!whether && said >= 0 && (elided || lower[0] === 'que') && !estCe) return speaking(said)
  if (estCe) {
    const from = all.findIndex(({ start }) => start >= estCe.index + estCe[0].length)
    return from < 0 ? undefined : subjectFirst(from)
  }
  const inverted = lower.findIndex(
    (word, at) => INVERTED.test(word) && /-$/.test(text.slice(0, all[at]?.start)),
  )
  if (inverted > 0) return inversion(inverted)
  if (lower[0] === 'qui') {
    const verb = AUXILIARY.test(lower[1] ?? '') ? 2 : 1
    // « Qui est le président de X » : what somebody is.
    if (/^(?:est|sont|était)$/.test(lower[1] ?? '') && DETERMINER.test(lower[2] ?? '')) {
      const subject = stretch(2, all.length)
      return { ...head, ...whOf(0), ...(subject && { subject }) }
    }
    return predicate(verb, { ...head, ...whOf(0) })
  }
  if (/^quel/.test(lower[0] ?? '') && AUXILIARY.test(lower[1] ?? '')) {
    const subject = stretch(2, all.length)
    return { ...head, ...whOf(0), ...(subject && { subject }) }
  }
  if (!whether && asks === 0 && all.length > 2) {
    // « Quand arrive la cargaison », « Où se tient le sommet »
    const verb = /^(?:se|s)$/.test(lower[1] ?? '') ? 2 : 1
    if (lower[0] === 'combien' || /^quel/.test(lower[0] ?? '')) return { ...head, ...whOf(0) }
    const own = stretch(verb, verb + 1)
    const subject = stretch(verb + 1, all.length)
    return { ...head, ...whOf(0), ...(own && { verb: own }), ...(subject && { subject }) }
  }
  return whether ? undefined : { ...head, ...(asks >= 0 ? whOf(asks) : {}) }

  function whOf(at: number): Partial<Parsed> {
    const wh = stretch(at, at + 1)
    return wh ? { wh } : {}
  }

  /** « Qu’a dit Vale sur la pêche », « Que dit Vale de la pêche » */
  function speaking(verb: number): Parsed {
    const from = all[verb]?.end ?? 0
    const about = ABOUT.exec(text.slice(from))
    const cut = about ? from + about.index : text.length
    const end = all.findIndex(({ start }) => start >= cut)
    const until = end < 0 ? all.length : end
    const before = lower
      .slice(0, verb)
      .findIndex(
        (word) => !WH.test(word) && !AUXILIARY.test(word) && !INVERTED.test(word) && word !== 't',
      )
    const subject = stretch(verb + 1, until) ?? (before >= 0 ? stretch(before, verb) : undefined)
    const first = about
      ? all.findIndex(({ start }) => start >= from + about.index + about[0].length)
      : -1
    const topic = first < 0 ? undefined : stretch(first, all.length)
    const own = stretch(verb, verb + 1)
    return {
      ...head,
      ...(own && { verb: own }),
      ...(subject && { subject }),
      ...(topic && { about: topic, rest: topic }),
    }
  }

  /** « Le Canada a-t-il acheté … », « Combien de ponts Lund construit-elle ? » */
  function inversion(pronoun: number): Parsed {
    let verb = pronoun - 1
    if (lower[verb] === 't') verb -= 1
    const isAuxiliary = AUXILIARY.test(lower[verb] ?? '')
    let from = asks >= 0 ? asks + 1 : 0
    // « Combien de ponts Lund » : the subject is the last noun phrase before the verb.
    if (asks >= 0 && /^(?:combien|quel)/.test(lower[asks] ?? '')) from = lastPhrase(from, verb)
    const reflexive = /^(?:s|se)$/.test(lower[verb - 1] ?? '') ? 1 : 0
    const subject = stretch(from, verb - reflexive)
    const wh = asks >= 0 ? stretch(asks, from) : undefined
    const start = { ...head, ...(wh && { wh }), ...(subject && { subject }) }
    if (!isAuxiliary) return predicate(verb, start, pronoun + 1)
    const passive = lower[pronoun + 1] === 'été'
    // « s’est-il dit prêt », « été rendu public »: what was said of it follows.
    const skips =
      (passive ? 1 : 0) + (EMPTY.test(lower[pronoun + 1 + (passive ? 1 : 0)] ?? '') ? 1 : 0)
    const participle = pronoun + 1 + skips < all.length ? pronoun + 1 + skips : pronoun + 1
    return predicate(participle, { ...start, ...(passive && { passive }) })
  }

  function lastPhrase(from: number, to: number): number {
    for (let at = to - 1; at > from; at--) {
      if (/^(?:le|la|les)$/.test(lower[at] ?? '')) return at
      if (/^l['’]/iu.test(text.slice((all[at]?.start ?? 2) - 2))) return at
    }
    for (let at = from; at < to; at++) if (/^\p{Lu}/u.test(all[at]?.written ?? '')) return at
    return Math.max(from, to - 1)
  }

  /** « est-ce que Vale a rencontré Okoro » */
  function subjectFirst(from: number): Parsed {
    const aux = lower.findIndex((word, at) => at > from && AUXILIARY.test(word))
    if (aux > 0) {
      const subject = stretch(from, aux)
      return predicate(aux + 1, { ...head, ...(subject && { subject }) })
    }
    for (let at = from + 1; at < all.length; at++) {
      if (DETERMINER.test(lower[at - 1] ?? '') || /^\p{Lu}/u.test(all[at]?.written ?? '')) continue
      const subject = stretch(from, at)
      return predicate(at, { ...head, ...(subject && { subject }) })
    }
    return head
  }

  function predicate(verb: number, start: Parsed, restFrom = verb + 1): Parsed {
    const own = stretch(verb, verb + 1)
    const rest = stretch(restFrom, all.length)
    const about = own ? ABOUT.exec(text.slice(own.end)) : null
    const first =
      about && own
        ? all.findIndex(({ start: s }) => s >= own.end + about.index + about[0].length)
        : -1
    const topic = first < 0 ? undefined : stretch(first, all.length)
    return {
      ...start,
      ...(own && { verb: own }),
      ...(rest && { rest }),
      ...(topic && { about: topic }),
    }
  }
}
