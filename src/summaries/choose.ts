import type { Featured } from './features.ts'
import { overlap, salience, setScore } from './salience.ts'

/** Of a long text only its best sentences compete. */
const COMPETING = 40
/** Two sentences that share this much tell the same. */
const SAME = 0.6

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
  const competing = [...all.keys()]
    .toSorted((a, b) => salience(at(all, b)) - salience(at(all, a)))
    .slice(0, Math.max(COMPETING, wanted * 3))
  const value = (set: readonly number[]): number =>
    isTold(set, all, leans)
      ? score(
          set.map((index) => at(all, index)),
          wanted,
        )
      : -Infinity

  let chosen: number[] = []
  while (chosen.length < wanted) {
    const next = bestOf(
      competing.filter((one) => !chosen.includes(one)).map((one) => [...chosen, one]),
      value,
    )
    if (!next) break
    chosen = next
  }
  for (let round = 0; round < 8; round++) {
    const others = competing.filter((one) => !chosen.includes(one))
    const swapped = bestOf(
      chosen.flatMap((_, place) => others.map((one) => chosen.with(place, one))),
      value,
    )
    if (!swapped || value(swapped) <= value(chosen)) break
    chosen = swapped
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

function bestOf(
  sets: readonly number[][],
  value: (set: readonly number[]) => number,
): number[] | undefined {
  let best: number[] | undefined
  let most = -Infinity
  for (const set of sets) {
    const worth = value(set)
    if (worth > most) [best, most] = [set, worth]
  }
  return best
}

function at(all: readonly Featured[], index: number): Featured {
  const one = all[index]
  if (!one) throw new RangeError(`no sentence ${index}`)
  return one
}
