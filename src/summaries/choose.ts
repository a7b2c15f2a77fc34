import type { Featured } from './features.ts'
import { overlap, salience, setScore } from './salience.ts'

/** Of a long text only its best sentences compete. */
const COMPETING = 40
/** Two sentences that share this much tell the same. */
const SAME = 0.6
/** Exchanges settle in two or three rounds. */
const ROUNDS = 8

/**
 * The best set of sentences to tell together: greedy, then exchanged one by one until nothing
 * improves. `leans` says which sentence needs the one before it ("They agreed …"): it is told
 * only with that. Indices into `all`, ascending; fewer than wanted where there are not so many.
 */
export function choose(
  all: readonly Featured[],
  wanted: number,
  leans: readonly boolean[] = [],
): number[] {
  const score = setScore(all)
  const weights = all.map(salience)
  const competing = [...all.keys()]
    .toSorted((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0))
    .slice(0, Math.max(COMPETING, wanted * 3))

  let chosen: readonly number[] = []
  let worth = -Infinity
  /** Takes the best of the sets that may be told, if it is better than what is chosen. */
  const improve = (sets: Iterable<readonly number[]>): boolean => {
    const before = chosen
    for (const set of sets) {
      const value = isTold(set, all, leans) ? score(set, wanted) : -Infinity
      if (value > worth) [chosen, worth] = [set, value]
    }
    return chosen !== before
  }
  for (let size = 0; size < Math.min(wanted, all.length); size++) {
    const grown = chosen
    worth = -Infinity
    if (!improve(competing.filter((one) => !grown.includes(one)).map((one) => [...grown, one])))
      break
  }
  for (let round = 0; round < ROUNDS; round++) {
    const others = competing.filter((one) => !chosen.includes(one))
    const from = chosen
    if (!improve(from.flatMap((_, place) => others.map((one) => from.with(place, one))))) break
  }
  return chosen.toSorted((a, b) => a - b)
}

/** No sentence without the one it leans on, none that says what another says. */
function isTold(
  set: readonly number[],
  all: readonly Featured[],
  leans: readonly boolean[],
): boolean {
  return set.every((index, place) => {
    if (leans[index] && !set.includes(index - 1)) return false
    return set.slice(0, place).every((other) => !isSame(at(all, index), at(all, other)))
  })
}

function isSame(one: Featured, other: Featured): boolean {
  const smaller = Math.min(one.words.size, other.words.size) || 1
  const larger = Math.max(one.words.size, other.words.size) || 1
  return overlap(one, other) * Math.sqrt(larger / smaller) > SAME
}

function at(all: readonly Featured[], index: number): Featured {
  const one = all[index]
  if (!one) throw new RangeError(`no sentence ${index}`)
  return one
}
