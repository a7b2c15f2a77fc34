import { isInflected } from './parse/verbs.ts'
import type { Place } from './places.ts'
import type { Scene } from './scene.ts'
import { isMutual } from './senses.ts'

/** Whether a sentence has the one asked about do it, has it done to them, or has another do it. */
export interface Role {
  readonly plays: 'does' | 'suffers' | 'other' | 'absent'
  /** Who does it instead, as the sentence names them. */
  readonly other?: string
}

/** How many words a subject and its verb, or two parts of one phrase, may stand apart. */
const NEAR = 4

/**
 * The part that somebody plays in what a verb says. `verbs` are the verb's places; `doers` are the
 * concepts that name who is asked about.
 */
export function roleOf(
  doers: readonly number[],
  verbs: readonly Place[],
  scene: Scene,
  does: string,
): Role {
  const isAsked = (name: string): boolean => doers.some((c) => scene.isCalled(c, name))
  const own = doers.flatMap((c) => scene.places[c] ?? []).filter((place) => !isOffice(place, scene))
  const isMain = scene.subjects.some(isAsked)
  if (own.length === 0 && !isMain) return { plays: 'absent', ...named(scene.subjects[0]) }
  if (scene.entry.language === 'ko')
    return {
      plays: own.some((place) => suffersKorean(place, scene)) && !isMain ? 'suffers' : 'does',
    }
  let role: Role = { plays: 'absent' }
  for (const verb of verbs) {
    const found = at(verb)
    if (found.plays === 'does') return found
    role = found
  }
  return role

  function at(verb: Place): Role {
    const passive = isPassive(verb, scene)
    const before = own.filter(({ to }) => to <= verb.from)
    const after = own.filter(({ from }) => from >= verb.to)
    if (passive) {
      const by = after.some(({ from }) => isWord(/^(?:by|par)$/, scene, from - 4, from))
      if (by) return { plays: 'does' }
      return before.length > 0 ? { plays: 'suffers' } : { plays: 'other', ...agentBy(verb, scene) }
    }
    const near = before.filter((place) => !isObject(place, scene) && !between(place, verb))
    if (near.length > 0 || isMutual(does)) return { plays: 'does' }
    // "Vale's withdrawal", "the withdrawal of Vale": nouns have whose they are beside them.
    const isNoun = !isInflected(scene.words[verb.from]?.written ?? '')
    const possessive =
      isNoun &&
      [...before, ...after].some(
        (place) =>
          (place.to <= verb.from && verb.from - place.to <= NEAR && isPossessive(place, scene)) ||
          (place.from >= verb.to &&
            place.from - verb.to <= NEAR &&
            isWord(/^(?:of|by|de|du|des)$/, scene, verb.to, place.from)),
      )
    if (possessive) return { plays: 'does' }
    const nearest = lastName(verb)
    if (isMain && (nearest === undefined || isAsked(nearest) || scene.subjects.includes(nearest)))
      return { plays: 'does' }
    if (isMain && before.length > 0) return { plays: 'does' }
    if (nearest !== undefined && !isAsked(nearest))
      return { plays: after.length > 0 ? 'suffers' : 'other', other: nearest }
    return isMain && own.length === 0
      ? { plays: 'does' }
      : { plays: after.length > 0 ? 'suffers' : 'other', ...named(scene.subjects[0]) }
  }

  /** Another name stands between the two, and is no part of the same list. */
  function between(place: Place, verb: Place): boolean {
    const [from, to] = [scene.words[place.to - 1]?.end ?? 0, scene.words[verb.from]?.start ?? 0]
    const stretch = scene.text.slice(from, to)
    if (/[“”"«»]/u.test(stretch)) return true
    const others = scene.names.filter(({ name, at }) => at >= from && at < to && !isAsked(name))
    if (others.length === 0) return false
    // The rest of a longer name, or another of the same list: "Vale, Okoro and Roe met".
    const [first] = others
    const lead = first ? scene.text.slice(from, first.at) : ''
    return !/^\s*$/u.test(lead) && !/^[\s,]*(?:and|et|,)\s+(?:[\p{L}.'’-]+\s+){0,5}$/iu.test(lead)
  }

  /** The last name before a verb that is not inside a phrase of place or time. */
  function lastName(verb: Place): string | undefined {
    const to = scene.words[verb.from]?.start ?? 0
    const all = scene.names.filter(
      ({ name, at }) =>
        at + name.length <= to &&
        (isAbsolute(scene.text.slice(0, at)) || !GOVERNED.test(scene.text.slice(0, at))),
    )
    return all.at(-1)?.name
  }
}

const named = (name: string | undefined): { other?: string } => (name ? { other: name } : {})

/** "South Korean President Vale", "Canadian Prime Minister": the country is part of an office. */
export function isOffice({ to }: Place, { words }: Scene): boolean {
  const next = words[to]
  return (
    next !== undefined &&
    OFFICE.test(next.written) &&
    /^\p{Lu}|^(?:president|premier|prime)/u.test(next.written)
  )
}

export const OFFICE =
  /^(?:president|prime|premier|chancellor|minister|foreign|defen[cs]e|finance|trade|king|queen|senator|governor|ambassador|mayor|secretary|leader|presidential|vice|deputy|président|présidente|ministre|대통령|총리|장관)$/iu

function isWord(shape: RegExp, { words }: Scene, from: number, to: number): boolean {
  return words.slice(Math.max(0, from), to).some(({ written }) => shape.test(written.toLowerCase()))
}

function isPassive({ from }: Place, scene: Scene): boolean {
  const written = scene.words[from]?.written ?? ''
  const isBe = isWord(/^(?:is|are|was|were|been|being|be|est|sont|été|fut)$/, scene, from - 2, from)
  return (
    isBe && /(?:ed|en|t|é|ée|és|ées|ld|de|ne|wn|un|ne)$/iu.test(written) && !/ing$/iu.test(written)
  )
}

/** Governed by a preposition: "with Vale", "to Canada". */
function isObject({ from }: Place, scene: Scene): boolean {
  if (isAbsolute(scene.text.slice(0, scene.words[from]?.start ?? 0))) return false
  return isWord(
    /^(?:with|to|of|from|by|against|for|in|at|on|between|toward|towards|avec|de|du|contre|à|pour)$/,
    scene,
    from - 1,
    from,
  )
}

/** "With Norland set to host": who does it, whatever stands before. */
const isAbsolute = (before: string): boolean => /^With\s+(?:the\s+)?$/u.test(before)
const GOVERNED = /\b(?:in|at|of|from|to|on|with|for|à|de|du|en)\s+(?:the\s+)?$/iu

function isPossessive({ to }: Place, { text, words }: Scene): boolean {
  const end = words[to - 1]?.end ?? 0
  const written = words[to - 1]?.written ?? ''
  return /^['’]s?\b/u.test(text.slice(end)) || /(?:an|ese|ish|ian)$/u.test(written)
}

function agentBy(verb: Place, { names, text, words }: Scene): { other?: string } {
  const end = words[verb.to - 1]?.end ?? 0
  const by = names.find(
    ({ at }) => at >= end && /\b(?:by|par)\s+(?:[\p{L}'’.-]+\s+){0,4}$/iu.test(text.slice(end, at)),
  )
  return named(by?.name)
}

/** Its particle, or that of the office after it, marks an object. */
function suffersKorean({ from }: Place, { words }: Scene): boolean {
  for (const { written } of words.slice(from, from + 3)) {
    if (/(?:은|는|이|가|께서|도)$/u.test(written) && written.length > 1) return false
    if (/(?:을|를|에게|에|와|과|의|으로|로)$/u.test(written)) return true
  }
  return false
}
