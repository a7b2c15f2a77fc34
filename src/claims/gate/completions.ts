import { type Alignment, type Hunk, hunks } from './align.ts'
import { isInName, isName, mentionsIn, spelledOut } from './names.ts'
import type { Source } from './source.ts'

/**
 * Words of a claim, by index, that only write a name of its sentences in full, as the article
 * does elsewhere, or in short: `Ruiz` as `Ana Ruiz`, `United Nations` as `UN`.
 */
export function completions(alignment: Alignment, source: Source): ReadonlySet<number> {
  const done = new Set<number>()
  for (const hunk of hunks(alignment)) {
    for (const index of acronyms(hunk, alignment)) done.add(index)
    for (const index of fullNames(hunk, alignment, source, done)) done.add(index)
  }
  return done
}

function* acronyms({ inserted, deleted }: Hunk, { claim, support }: Alignment): Generator<number> {
  const replaced = deleted.flatMap((at) => support[at] ?? [])
  const words = inserted.flatMap((index) => claim[index] ?? [])
  for (const index of inserted) {
    const word = claim[index]
    if (word && spelledOut(word.word, replaced)) yield index
  }
  for (const other of replaced) {
    const run = spelledOut(other.word, words)
    if (run) yield* inserted.slice(run.start, run.end)
  }
}

function fullNames(
  { inserted, deleted }: Hunk,
  alignment: Alignment,
  source: Source,
  done: ReadonlySet<number>,
): Set<number> {
  const { claim, support, to, moved } = alignment
  const found = new Set<number>()
  // A name in another's place is no completion of it.
  if (deleted.some((at) => support[at] && isName(support[at]))) return found
  const isKnown = (index: number) => {
    if (done.has(index) || found.has(index)) return true
    const at = Math.max(to[index] ?? -1, moved[index] ?? -1)
    return at >= 0 && isWhole(at, alignment)
  }
  const joins = (first: number) => {
    const [one, two] = [claim[first], claim[first + 1]]
    if (!one || !two || !isInName(one) || !isInName(two)) return false
    return source.hasName(one.raw, two.raw)
  }
  // What the sentence has elsewhere completes nothing: it moved.
  const fresh = inserted.filter((index) => moved[index] === -1)
  for (const index of fresh.toReversed()) {
    if (isKnown(index + 1) && joins(index)) found.add(index)
  }
  for (const index of fresh) if (isKnown(index - 1) && joins(index - 1)) found.add(index)
  return found
}

/** Does the claim keep all of the sentence's name that this word belongs to? */
function isWhole(at: number, { support, from, moved }: Alignment): boolean {
  const mention = mentionsIn(support).find(({ start, end }) => start <= at && at < end)
  if (!mention) return true
  for (let index = mention.start; index < mention.end; index++) {
    if ((from[index] ?? -1) === -1 && !moved.includes(index)) return false
  }
  return true
}
