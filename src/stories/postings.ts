/** Who holds a term. Most terms have one holder, and a set for each of those would cost most memory. */
export interface Postings<Holder> {
  add(term: number, holder: Holder): void
  remove(term: number, holder: Holder): void
  holders(term: number): ReadonlySet<Holder> | readonly Holder[]
  /** How many hold it. */
  count(term: number): number
}

export function createPostings<Holder extends object | number>(): Postings<Holder> {
  const only = new Map<number, Holder>()
  const many = new Map<number, Set<Holder>>()

  return {
    add(term, holder) {
      const several = many.get(term)
      if (several) {
        several.add(holder)
        return
      }
      const first = only.get(term)
      if (first === undefined) only.set(term, holder)
      if (first === undefined || first === holder) return
      only.delete(term)
      many.set(term, new Set([first, holder]))
    },
    remove(term, holder) {
      if (only.get(term) === holder) only.delete(term)
      const several = many.get(term)
      several?.delete(holder)
      if (several?.size === 0) many.delete(term)
    },
    holders(term) {
      const first = only.get(term)
      return first === undefined ? (many.get(term) ?? []) : [first]
    },
    count: (term) => (only.has(term) ? 1 : (many.get(term)?.size ?? 0)),
  }
}
