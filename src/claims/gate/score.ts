import type { Familiarity } from './context.ts'
import type { Finding } from './verdict.ts'

/** From here on a statement stands. */
export const STANDS = 0.5

/**
 * How far a statement stands, 0 to 1: at least STANDS exactly if no finding, nor all of them
 * together, settles it. Below and above it goes by how strange the statement is to its evidence: a
 * name or number that is not there counts as much as no word's being in the company it keeps there.
 */
export function score(found: readonly Finding[], familiar: Familiarity): number {
  const against = found.reduce((sum, { weight }) => sum + weight, 0)
  const strangeness =
    1 -
    familiar.company +
    (1 - familiar.closeness) +
    0.5 * familiar.strangers +
    familiar.newNumbers +
    familiar.newNames +
    0.3 * familiar.strayNumbers +
    0.5 * familiar.contraries +
    0.5 * familiar.otherGenders +
    (familiar.dangles ? 0.5 : 0) +
    0.2 * Math.log1p(against)
  const support = STANDS * Math.exp(-strangeness)
  return against < 1 ? STANDS + support : support
}
