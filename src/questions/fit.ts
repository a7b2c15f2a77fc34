import { isOrganisation } from '../claims/names.ts'
import { regionCalled } from '../topics/regions.ts'
import type { Concept } from './concepts.ts'
import { type Frame, needsVerb } from './frame.ts'
import type { Place } from './places.ts'
import { isOffice, OFFICE, roleOf } from './roles.ts'
import { goesBy } from './saying.ts'
import { SAID, type Scene } from './scene.ts'
import { isAttitude, isLight, isMutual, isSame, isSaying, stance } from './senses.ts'
import { stemKorean } from './stem-korean.ts'
import type { Asked } from './understand.ts'

/** What a sentence must have to answer a question of its kind, and lacks. */
export type Lack =
  | 'number'
  | 'name'
  | 'verb'
  | 'role'
  | 'speaker'
  | 'topic'
  | 'office'
  | 'order'
  | 'class'
  | 'share'

/** A sentence with what its passage and title say of each concept. */
export interface Candidate {
  readonly scene: Scene
  readonly around: Float64Array
}

/** The share of a subject matter, by weight, that its sentence must say. */
const MOST = 0.6
const NEAR = 3

/** How a sentence fits a question. */
export interface Fit {
  /** What it lacks to be an answer; nothing where it fits. */
  readonly lacks: readonly Lack[]
  /** The share of the question that it says, verbs without a matter of their own left out: 0 to 1. */
  readonly says: number
}

export function fitOf(
  frame: Frame,
  candidate: Candidate,
  asked: Asked,
  concepts: readonly Concept[],
  weights: Float64Array,
): Fit {
  const { scene } = candidate
  const lacks = lacksOf(frame, candidate, asked, concepts, weights)
  const empty = isLight(frame.does) || isSaying(frame.does)
  const verbs = verbPlaces(frame, scene)
  const speakers = frame.said && !lacks.includes('speaker') ? frame.subject : []
  let [total, said] = [0, 0]
  for (const [c, weight] of weights.entries()) {
    if (empty && frame.verb.includes(c)) continue
    total += weight
    const own = Math.max(0, ...(scene.places[c] ?? []).map(({ strength }) => strength))
    const meant = speakers.includes(c) || (frame.verb.includes(c) && verbs.length > 0)
    said += weight * (meant ? 1 : own)
  }
  return { lacks, says: total > 0 ? said / total : 0 }
}

function lacksOf(
  frame: Frame,
  candidate: Candidate,
  asked: Asked,
  concepts: readonly Concept[],
  weights: Float64Array,
): Lack[] {
  if (!frame.plain) return []
  const { scene, around } = candidate
  const lacks = new Set<Lack>()
  const isHere = (c: number): boolean => (scene.places[c]?.length ?? 0) > 0
  /** "The Command" says it where the whole name stands around it. */
  const isHinted = (c: number): boolean =>
    isHere(c) || ((scene.hints[c]?.length ?? 0) > 0 && (around[c] ?? 0) >= SAID)
  const isAround = (c: number): boolean => isHere(c) || (around[c] ?? 0) >= SAID
  const share = (of: readonly number[], says = isHere): number => {
    const total = of.reduce((sum, c) => sum + (weights[c] ?? 0), 0)
    if (total === 0) return 1
    return of.reduce((sum, c) => sum + (says(c) ? (weights[c] ?? 0) : 0), 0) / total
  }
  const whether = frame.parsed.whether

  for (const [c, concept] of concepts.entries()) {
    if (concept.number && !(whether ? isHere(c) : isAround(c))) lacks.add('number')
    const mustBeNamed = whether || frame.said
    if (mustBeNamed && isName(concept) && !isAround(c) && !isSubject(c, scene)) lacks.add('name')
  }
  if (!isInOrder(concepts, scene, isHere)) lacks.add('order')
  if (!isOfOffice(frame, asked, concepts, scene)) lacks.add('office')
  if (!isOfClass(frame, asked, scene)) lacks.add('class')

  if (frame.said && frame.subject.length > 0) {
    const named = frame.subject.filter((c) => isName(concepts[c]))
    const speakers = named.length > 0 ? named : frame.subject
    if (!speaks(speakers, scene)) lacks.add('speaker')
    const topic = topicOf(frame)
    const matter = (c: number) => isHinted(c) && isSpokenOf(c, scene, speakers)
    if (share(topic, matter) < MOST) lacks.add('topic')
    if (topic.some((c) => isName(concepts[c]) && !matter(c))) lacks.add('topic')
    if (!isSaying(frame.does) && needsVerb(frame) && verbPlaces(frame, scene).length === 0)
      lacks.add('verb')
    return [...lacks]
  }

  // Whatever else it says, it is not about what nothing around it names.
  if (frame.about.length > 0 && share(frame.about, isAround) === 0) lacks.add('topic')
  const verbs = verbPlaces(frame, scene)
  const actors = frame.subject.filter((c) => isName(concepts[c]))
  const strict = whether || isAttitude(frame.does)
  if (strict && needsVerb(frame) && verbs.length === 0) lacks.add('verb')
  if (strict && verbs.length > 0 && actors.length > 0 && !frame.parsed.passive) {
    const { plays } = roleOf(actors, verbs, scene, frame.does)
    const isLoose = scene.vague && actors.every(isAround)
    const objects = frame.rest.filter((c) => isName(concepts[c]) && !isPlaced(c, asked, concepts))
    const isObject = (c: number) => roleOf([c], verbs, scene, '').plays !== 'does'
    if (!isMutual(frame.does) && !objects.every(isObject)) lacks.add('role')
    if (plays !== 'does' && !(whether && plays !== 'suffers' && isLoose)) lacks.add('role')
  }
  if (whether) {
    const placed = frame.rest.filter((c) => isPlaced(c, asked, concepts))
    // "The first LNG cargo": its sentence may say "the cargo".
    const modifies = actors.length < frame.subject.length
    const loose = (c: number): boolean =>
      isAround(c) &&
      (placed.includes(c) || (frame.subject.includes(c) && (scene.vague || modifies)))
    const names = [...frame.subject, ...frame.rest].filter((c) => isName(concepts[c]))
    if (names.some((c) => !isPart(c, scene) && !isSubject(c, scene) && !loose(c))) lacks.add('name')
    if (share(frame.rest, (c) => isHinted(c) || loose(c)) < MOST && verbs.length > 0)
      lacks.add('topic')
    if (!needsVerb(frame) && share([...frame.subject, ...frame.rest]) < MOST) lacks.add('topic')
    if (
      actors.length === 0 &&
      frame.subject.length > 0 &&
      share(frame.subject, isAround) === 0 &&
      !scene.vague
    )
      lacks.add('role')
  } else if (verbs.length > 0 && frame.subject.length === 0) {
    // "Who criticised Vale?" is not answered by what Vale criticised.
    const objects = frame.rest.filter((c) => isName(concepts[c]))
    if (objects.length > 0 && strict) {
      const { plays } = roleOf(objects, verbs, scene, '')
      if (plays === 'does' || plays === 'absent') lacks.add('role')
    }
  }
  return [...lacks]
}

/** Where a sentence says what the verb of the question says: in its words, or taking the same side. */
export function verbPlaces(frame: Frame, scene: Scene): Place[] {
  const own = frame.verb.flatMap((c) => scene.places[c] ?? [])
  if (own.length > 0 || frame.does === '') return own
  const same = scene.words.flatMap((_, at) =>
    isSame(frame.does, verbAt(scene, at)) ? [{ from: at, to: at + 1, strength: 1 }] : [],
  )
  return same.length > 0 ? same : sidePlaces(frame.does, scene, 'same')
}

/** Words of a sentence that take a side on what a verb takes a side on. */
export function sidePlaces(does: string, scene: Scene, side: 'same' | 'opposite'): Place[] {
  return scene.words.flatMap((_, at) =>
    stance(does, verbAt(scene, at)) === side ? [{ from: at, to: at + 1, strength: 1 }] : [],
  )
}

/** A word, with the preposition that makes it another verb: "called for". */
function verbAt({ words }: Scene, at: number): string {
  const written = words[at]?.written ?? ''
  return /^call(?:s|ed|ing)?$/i.test(written) && words[at + 1]?.normal === 'for'
    ? 'call-for'
    : written
}

/** A name by its capitals, or a country or person by its Hangul. */
export function isName(concept: Concept | undefined): boolean {
  if (!concept) return false
  if (concept.name) return true
  if (!/\p{Script=Hangul}/u.test(concept.text)) return false
  if (regionCalled(stemKorean(concept.text)) !== undefined) return true
  const strongest = Math.max(
    0,
    ...concept.alternatives.map(({ slots, strength }) =>
      slots.length > 0 && slots.every((s) => s.length > 0) && strength < 0.85 ? strength : 0,
    ),
  )
  const translated = concept.alternatives.some(({ strength }) => strength === 0.85)
  return !translated && strongest > 0.75
}

const isSubject = (c: number, scene: Scene): boolean =>
  scene.subjects.some((name) => scene.isCalled(c, name))

/** It is there, and not only as the country of somebody's office. */
function isPart(c: number, scene: Scene): boolean {
  return (scene.places[c] ?? []).some((place) => !isOffice(place, scene))
}

/** "in Peru", 페루에서: where something happens may stand in the sentences around it. */
function isPlaced(c: number, { text }: Asked, concepts: readonly Concept[]): boolean {
  const concept = concepts[c]
  if (!concept) return false
  if (/에서$/u.test(concept.text)) return true
  const before = text.slice(0, Math.max(0, text.indexOf(concept.text)))
  return /\b(?:in|at|near|during|à|en|au|aux|lors d[eu])\s+(?:\p{Ll}+\s+){0,2}$/iu.test(before)
}

/** The subject matter of what is said: after "about", or all that follows the verb. */
function topicOf({ about, rest, verb }: Frame): readonly number[] {
  return (about.length > 0 ? about : rest).filter((c) => !verb.includes(c))
}

/** Somebody speaks in a sentence: a quotation in it is theirs, or they are who it is about. */
function speaks(speakers: readonly number[], scene: Scene): boolean {
  const called = (name: string) =>
    speakers.some((c) => scene.isCalled(c, name) || scene.holds(c, name))
  const spoken = scene.said.flatMap(({ speaker }) => speaker ?? [])
  return spoken.length > 0 ? spoken.some(called) : scene.subjects.some(called)
}

/** Spoken of: in the words quoted, or in what the sentence says beside who says it. */
function isSpokenOf(c: number, scene: Scene, speakers: readonly number[]): boolean {
  const called = (name: string) => speakers.some((one) => scene.isCalled(one, name))
  const subject = scene.subjects.find(called)
  const bare = subject?.split(/\s+/).at(-1) ?? ''
  const saidBy = bare ? scene.text.indexOf(bare) : -1
  return (scene.hints[c] ?? []).some((place) => {
    if (isOffice(place, scene)) return false
    const start = scene.words[place.from]?.start ?? 0
    const quoted = scene.said.find((one) => start >= one.start && start < one.end)
    if (quoted) return quoted.speaker === undefined || called(quoted.speaker)
    if (scene.subjects.some((name) => scene.isCalled(c, name))) return false
    // Whoever stands before or beside the one who speaks speaks too.
    return saidBy < 0 || start > saidBy || scene.entry.language === 'ko'
  })
}

/** "First", "next": before what it orders, as in the question. */
function isInOrder(
  concepts: readonly Concept[],
  scene: Scene,
  isHere: (c: number) => boolean,
): boolean {
  for (const [c, { text, position }] of concepts.entries()) {
    if (!ORDER.test(text)) continue
    const next = concepts.flatMap((other, d) => {
      const gap = other.position - position
      return gap > 0 && gap <= NEAR ? [d] : []
    })
    if (next.length === 0) continue
    if (!isHere(c)) return false
    const near = next.some((d) =>
      (scene.places[d] ?? []).some(({ from, to }) =>
        (scene.places[c] ?? []).some((own) => from - own.to <= NEAR && own.from - to <= NEAR),
      ),
    )
    if (!near) return false
  }
  return true
}

const ORDER = /^(?:next|upcoming|previous|다음|차기|prochaine?)$/iu

/**
 * "The prime minister of Peru": the sentence has the country, and an office that is not another
 * country's. The office of anything else may be told in other words.
 */
function isOfOffice(
  frame: Frame,
  asked: Asked,
  concepts: readonly Concept[],
  scene: Scene,
): boolean {
  if (frame.parsed.verb) return true
  const offices = frame.subject.filter((c) => isOfficeName(concepts[c]))
  const countries = frame.subject.filter((c) => isCountry(concepts[c], asked))
  if (offices.length === 0 || countries.length === 0) return true
  const own = countries.flatMap((c) => scene.places[c] ?? [])
  if (own.length === 0) return false
  return offices.some((o) =>
    (scene.places[o] ?? []).some(({ from, to }) => {
      if (!scene.words.slice(from, to).some(({ written }) => isOfficeWord(written))) return false
      const [before, after] = [boundTo(from - NEAR, from), boundTo(to, to + NEAR)]
      const isOwn = (at: number | undefined) =>
        at !== undefined && own.some((place) => at >= place.from && at < place.to)
      return isOwn(before) || isOwn(after) || (before === undefined && after === undefined)
    }),
  )

  /** The country that stands beside an office, by the place of its last word. */
  function boundTo(from: number, to: number): number | undefined {
    for (let at = Math.min(to, scene.words.length) - 1; at >= Math.max(0, from); at--) {
      const [word, before] = [scene.words[at]?.written ?? '', scene.words[at - 1]?.written ?? '']
      const name = regionCalled(stemKorean(word)) ?? regionCalled(`${before} ${word}`)
      if (name !== undefined || (at === to - 1 && DEMONYM.test(word))) return at
    }
    return undefined
  }
}

/** By its text as the question has it: between two of its words a small one may stand. */
function isCountry(concept: Concept | undefined, { text }: Asked): boolean {
  if (!concept) return false
  const written = concept.text.split(' ')
  const [first = '', last = ''] = [written[0], written.at(-1)]
  const whole = text.slice(text.indexOf(first), text.lastIndexOf(last) + last.length)
  return [whole, concept.text, stemKorean(concept.text)].some(
    (name) => regionCalled(name) !== undefined,
  )
}

function isOfficeName(concept: Concept | undefined): boolean {
  return isOfficeWord(concept?.text.split(/\s+/).at(-1) ?? '')
}

/** "Maltese", "Icelandic": of some country, whichever it is. */
const DEMONYM = /^\p{Lu}\p{Ll}+(?:an|ese|ish|ic|ch|ois|aise?|ien(?:ne)?)$/u
const CALENDAR =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)$/u

const isOfficeWord = (word: string): boolean =>
  [word, stemKorean(word)].some((one) => OFFICE.test(one) && !FIELD.test(one))

/** What offices are for, and no office. */
const FIELD = /^(?:foreign|defen[cs]e|finance|trade|prime|vice|deputy)$/iu

/** "Which company": the sentence has one, by the word or by a name that may be one's. */
function isOfClass(frame: Frame, asked: Asked, scene: Scene): boolean {
  const { noun } = frame.parsed
  const word = noun
    ? (asked.text.slice(noun.start, noun.end).split(/\s+/).at(-1)?.toLowerCase() ?? '')
    : ''
  if (
    frame.parsed.whether ||
    !/^(?:company|companies|firm|firms|airline|bank|shipyard|manufacturer|supplier|corporation|compagnie|entreprise)$/.test(
      word,
    )
  )
    return true
  if (new RegExp(`\\b(?:${word}|compan|firm|corporation|maker|entreprise)`, 'iu').test(scene.text))
    return true
  const people = scene.subjects
  return scene.names.some(({ name }) => {
    if (goesBy(asked.text.replace(/[?]/g, ''), [name])) return false
    const isNone = regionCalled(name) !== undefined || DEMONYM.test(name) || CALENDAR.test(name)
    if (isNone || people.some((person) => goesBy(person, [name]))) return false
    return (
      isOrganisation(name) || !asked.words.some(({ normal }) => name.toLowerCase().includes(normal))
    )
  })
}
