/**
 * Numbers for terms, without keeping the terms: an open-addressing table of 64-bit hashes. With a
 * million terms two share a number with probability 3 in 10⁸. Numbers count from 1.
 */
export interface Lexicon {
  /** The term's number, given now if it has none. */
  add(term: string): number
  /** The term's number, 0 where no text ever held it. */
  find(term: string): number
  readonly size: number
}

export function createLexicon(): Lexicon {
  let capacity = 1 << 12
  let low = new Uint32Array(capacity)
  let high = new Uint32Array(capacity)
  let ids = new Uint32Array(capacity)
  let size = 0
  let a = 0
  let b = 0

  function hash(term: string): void {
    a = 0x811c9dc5
    b = 0x9e3779b9
    for (let at = 0; at < term.length; at++) {
      const code = term.charCodeAt(at)
      a = Math.imul(a ^ code, 0x01000193)
      b = Math.imul((b << 5) ^ (b >>> 27) ^ code, 0x85ebca6b)
    }
    a = (a ^ (a >>> 15)) >>> 0
    b = (b ^ (b >>> 13)) >>> 0
  }

  /** The slot of the hash now in (a, b): its own, or the empty one it would take. */
  function slot(): number {
    let at = (a ^ b) & (capacity - 1)
    while (ids[at] !== 0 && (low[at] !== a || high[at] !== b)) at = (at + 1) & (capacity - 1)
    return at
  }

  function grow(): void {
    const before = { low, high, ids }
    capacity *= 2
    low = new Uint32Array(capacity)
    high = new Uint32Array(capacity)
    ids = new Uint32Array(capacity)
    for (let at = 0; at < before.ids.length; at++) {
      if (before.ids[at] === 0) continue
      a = before.low[at] ?? 0
      b = before.high[at] ?? 0
      const to = slot()
      low[to] = a
      high[to] = b
      ids[to] = before.ids[at] ?? 0
    }
  }

  return {
    add(term) {
      hash(term)
      const at = slot()
      const known = ids[at] ?? 0
      if (known) return known
      low[at] = a
      high[at] = b
      size += 1
      ids[at] = size
      if (size * 2 > capacity) grow()
      return size
    },
    find(term) {
      hash(term)
      return ids[slot()] ?? 0
    },
    get size() {
      return size
    },
  }
}
