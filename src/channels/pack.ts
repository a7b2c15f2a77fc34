/**
 * Puts units, in order, into the fewest groups that fit. Greedy is optimal here: a unit is never
 * moved past another, and a shorter group never makes a later one fit better.
 */
export function pack<U>(units: readonly U[], fits: (group: readonly U[]) => boolean): U[][] {
  const groups: U[][] = []
  let open: U[] = []
  for (const unit of units) {
    if (open.length === 0 || fits([...open, unit])) {
      open.push(unit)
    } else {
      groups.push(open)
      open = [unit]
    }
  }
  if (open.length > 0) groups.push(open)
  return groups
}

/**
 * Binds what leads (a heading) to what follows it, so that no post ends with a heading. What would
 * not fit in a post together stays apart.
 */
export function bind<U extends { readonly leads?: boolean }>(
  units: readonly U[],
  join: (a: U, b: U) => U,
  fits: (group: readonly U[]) => boolean,
): U[] {
  const bound: U[] = []
  for (const unit of units) {
    const before = bound.at(-1)
    const both = before?.leads ? join(before, unit) : undefined
    if (both && fits([both])) bound.splice(-1, 1, both)
    else bound.push(unit)
  }
  return bound
}
