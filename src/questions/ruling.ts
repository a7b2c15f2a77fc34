import type { Chosen } from './choose.ts'
import type { Concept } from './concepts.ts'
import { isName, sidePlaces, verbPlaces } from './fit.ts'
import { type Frame, frameOf, needsVerb } from './frame.ts'
import { placesOf } from './places.ts'
import { roleOf } from './roles.ts'
import { type Scene, sceneOf } from './scene.ts'
import type { Found } from './search.ts'
import { isExclusive, isSaying } from './senses.ts'
import { words } from './words.ts'

/** What a sentence decides of a yes-no question: it says so, says otherwise, or has another say it. */
export interface Ruling {
  readonly answer: 'yes' | 'no' | 'other'
  readonly line: Chosen
  /** Whose words they are, where they are another's. */
  readonly speaker?: string
}

/** How far behind its verb what it is done to may stand, in the units of a sentence's places. */
const NEAR = 5

/** The share of what was asked, by weight, that a sentence must say to decide it. */
const MOST = 0.75
const NOT =
  /\b(?:not|n['’]t|never|no|none|nobody|nothing|neither|nor|without|denie[sd]|refused|rejected|ne|pas|jamais|aucune?|ni)\b|(?:않|못|아니|없)/iu
const HEDGE =
  /\b(?:may|might|could|would|if|whether|(?:plans?|planned|planning) to|expected|reportedly|alleged(?:ly)?|suggests?|suggested|likely|possibl[ey]|propose[sd]?|hopes?|hoped|seeks?|sought|rumou?rs?|pourrait|devrait|si|aurait)\b|(?:예정|전망|가능성|듯)/iu

/**
 * The first line that decides a yes-no question by itself: same verb and same people, or the same
 * verb with another doer where only one can be, another number, a "not", the opposite side. What no
 * sentence says is decided by none: silence is not denial.
 */
export function rulingOf(lines: readonly Chosen[], found: Found): Ruling | undefined {
  const { asked, concepts, ranking, lexicon } = found
  const frame = frameOf(asked, concepts)
  if (!frame?.parsed.whether || !frame.plain) return undefined
  const { weights } = ranking
  const share = (of: readonly number[], says: (c: number) => boolean): number => {
    const total = of.reduce((sum, c) => sum + (weights[c] ?? 0), 0)
    return total === 0
      ? 0
      : of.reduce((sum, c) => sum + (says(c) ? (weights[c] ?? 0) : 0), 0) / total
  }
  for (const line of lines) {
    const scene = sceneOf(line.entry, line.sentence, concepts, lexicon)
    const found = isSaying(frame.does) ? spoken(line, scene) : decided(line, scene)
    if (found) return found
  }
  return undefined

  /** "Did Vale say that …": the words stand in somebody's quotation. */
  function spoken(line: Chosen, scene: Scene): Ruling | undefined {
    const subject = namesOf(frame?.subject ?? [], concepts)
    const rest = (frame?.rest ?? []).filter((c) => !frame?.verb.includes(c))
    if (subject.length === 0 || rest.length < 2) return undefined
    for (const { text, speaker } of scene.said) {
      if (!speaker) continue
      const places = placesOf(concepts, words(text), line.entry.language, lexicon)
      if (share(rest, (c) => (places[c]?.length ?? 0) > 0) < MOST) continue
      if (NOT.test(text) !== NOT.test(asked.text)) continue
      const isTheirs = subject.some((c) => scene.isCalled(c, speaker) || scene.holds(c, speaker))
      return isTheirs ? { answer: 'yes', line } : { answer: 'other', line, speaker }
    }
    return undefined
  }

  function decided(line: Chosen, scene: Scene): Ruling | undefined {
    if (!frame || HEDGE.test(scene.text)) return undefined
    const isHere = (c: number) => (scene.places[c]?.length ?? 0) > 0
    const verbs = verbPlaces(frame, scene).filter(({ from }) => !isQuoted(from, scene))
    const denies = NOT.test(scene.text) !== NOT.test(asked.text)
    const future = /\bwill\b/i.test(scene.text) && /^did\b/i.test(asked.text)
    if (line.lacks.length === 0 && !future && (verbs.length > 0 || !needsVerb(frame))) {
      const all = [...frame.subject, ...frame.rest]
      if (share(all, (c) => isHere(c) || isSubject(c, scene)) < MOST || scene.said.length > 0)
        return undefined
      if (denies) return { answer: 'no', line }
      return isSaidSo(scene, frame) ? { answer: 'yes', line } : undefined
    }
    if (denies) return undefined
    return (
      otherDoer(line, scene, frame, verbs.length > 0) ??
      otherNumber(line, scene, frame) ??
      opposite(line, scene, frame)
    )
  }

  /**
   * A yes is quoted: it takes every word of the question, the same doer before the verb, and what it
   * is done to close behind it. "Host the summit, and Canada the G7" is no word of hosting the G7.
   */
  function isSaidSo(scene: Scene, frame: Frame): boolean {
    const all = [...frame.subject, ...frame.rest]
    const isHere = (c: number) => (scene.places[c]?.length ?? 0) > 0 || isSubject(c, scene)
    const verbs = verbPlaces(frame, scene).filter(({ from }) => !isQuoted(from, scene))
    if (verbs.length === 0 || !all.every(isHere)) return false
    const doers = namesOf(frame.subject, concepts)
    if (doers.length > 0 && roleOf(doers, verbs, scene, frame.does).plays !== 'does') return false
    const objects = namesOf(frame.rest, concepts)
    return objects.every((c) =>
      (scene.places[c] ?? []).some(({ from }) =>
        verbs.some(({ to }) => from >= to && from - to <= NEAR),
      ),
    )
  }

  /** Somebody else hosts, chairs or wins what only one can. */
  function otherDoer(
    line: Chosen,
    scene: Scene,
    frame: Frame,
    hasVerb: boolean,
  ): Ruling | undefined {
    const doers = namesOf(frame.subject, concepts)
    if (!hasVerb || !isExclusive(frame.does) || doers.length === 0) return undefined
    if (share(frame.rest, (c) => (scene.places[c]?.length ?? 0) > 0) < MOST) return undefined
    const { plays, other } = roleOf(doers, verbPlaces(frame, scene), scene, frame.does)
    if (plays === 'does' || !other || doers.some((c) => scene.isCalled(c, other))) return undefined
    return { answer: 'no', line }
  }

  /** All is said but the number, and another number of the same thing is. */
  function otherNumber(line: Chosen, scene: Scene, frame: Frame): Ruling | undefined {
    const numbers = concepts.flatMap(({ number }, c) => (number ? [c] : []))
    const [asks] = numbers
    if (asks === undefined || numbers.length > 1 || (scene.places[asks]?.length ?? 0) > 0)
      return undefined
    const others = frame.subject.filter((c) => c !== asks)
    if (share(others, (c) => (scene.places[c]?.length ?? 0) > 0) < MOST) return undefined
    const unit = unitAfter(asked.text, concepts[asks]?.text ?? '')
    const same = UNITS.find((shape) => shape.test(unit))
    if (!same) return undefined
    const near = new RegExp(
      `\\d[\\d.,]*(?:st|nd|rd|th|e)?[ -]?(?:\\p{L}+ )?(?:${same.source})`,
      'iu',
    )
    return near.test(scene.text) ? { answer: 'no', line } : undefined
  }

  /** The same people take the opposite side on the same. */
  function opposite(line: Chosen, scene: Scene, frame: Frame): Ruling | undefined {
    const sides = sidePlaces(frame.does, scene, 'opposite')
    const objects = namesOf(frame.rest, concepts)
    if (sides.length === 0 || objects.length === 0 || scene.said.length > 0) return undefined
    const after = sides[0]?.to ?? 0
    const meant = objects.every((c) => (scene.places[c] ?? []).some(({ from }) => from >= after))
    const doers =
      frame.subject.length > 0 &&
      frame.subject.some(
        (c) => (scene.places[c] ?? []).some(({ to }) => to <= after) || isSubject(c, scene),
      )
    return meant && doers ? { answer: 'no', line } : undefined
  }
}

const namesOf = (of: readonly number[], concepts: readonly Concept[]): number[] =>
  of.filter((c) => isName(concepts[c]))

const isSubject = (c: number, scene: Scene): boolean =>
  scene.subjects.some((name) => scene.isCalled(c, name))

function isQuoted(from: number, scene: Scene): boolean {
  const at = scene.words[from]?.start ?? 0
  return scene.said.some(({ start, end }) => at >= start && at < end)
}

/** Words that count the same thing. */
const UNITS = [
  /years?|anniversary|birthday|ans?|anniversaire|년|주년/iu,
  /(?:per ?cent|percent|%|pour cent|퍼센트)/iu,
  /dollars?|euros?|won|달러|원/iu,
  /people|persons|soldiers|troops|workers|jobs|seats|passengers|visitors|명|personnes|soldats/iu,
  /tons?|tonnes?|톤/iu,
  /days?|jours?|일/iu,
  /months?|mois|개월/iu,
]

const unitAfter = (text: string, number: string): string =>
  text
    .slice(text.indexOf(number) + number.length)
    .trim()
    .split(/\s+/)[0] ?? ''
