/**
 * Lists of unsigned 32-bit numbers, one a term, in one pool of pages: blocks that double from 4 to
 * 512 entries, chained. A list of one costs 24 bytes, and nothing is ever copied to grow it.
 */
export interface Postings {
  push(term: number, value: number): void
  /** Calls back with each filled stretch of the list: page, from, to. */
  each(term: number, use: (page: Uint32Array, from: number, to: number) => void): void
  readonly bytes: number
}

const PAGE = 1 << 18
const HEADER = 2

export function createPostings(): Postings {
  const pages: Uint32Array[] = [new Uint32Array(PAGE)]
  // Address 0 means "no block": the first entries of the first page are never given away.
  let free = HEADER
  let heads = new Uint32Array(1 << 12)
  let tails = new Uint32Array(1 << 12)
  let used = new Uint16Array(1 << 12)

  function allocate(entries: number): number {
    const size = entries + HEADER
    if ((free % PAGE) + size > PAGE) free = pages.length * PAGE
    if (free >= pages.length * PAGE) pages.push(new Uint32Array(PAGE))
    const address = free
    free += size
    const page = pages[Math.floor(address / PAGE)]
    if (page) page[(address % PAGE) + 1] = entries
    return address
  }

  function reserve(term: number): void {
    if (term < heads.length) return
    const size = Math.max(term + 1, heads.length * 2)
    heads = widen(heads, new Uint32Array(size))
    tails = widen(tails, new Uint32Array(size))
    used = widen(used, new Uint16Array(size))
  }

  return {
    push(term, value) {
      reserve(term)
      let tail = tails[term] ?? 0
      if (tail === 0) {
        tail = allocate(4)
        heads[term] = tail
        tails[term] = tail
      }
      let page = pages[Math.floor(tail / PAGE)]
      const capacity = page?.[(tail % PAGE) + 1] ?? 0
      if (used[term] === capacity) {
        const next = allocate(Math.min(512, capacity * 2))
        if (page) page[tail % PAGE] = next
        tails[term] = next
        tail = next
        used[term] = 0
        page = pages[Math.floor(tail / PAGE)]
      }
      const filled = used[term] ?? 0
      if (page) page[(tail % PAGE) + HEADER + filled] = value
      used[term] = filled + 1
    },
    each(term, use) {
      const tail = tails[term] ?? 0
      let block = heads[term] ?? 0
      while (block !== 0) {
        const page = pages[Math.floor(block / PAGE)]
        if (!page) return
        const at = block % PAGE
        const filled = block === tail ? (used[term] ?? 0) : (page[at + 1] ?? 0)
        use(page, at + HEADER, at + HEADER + filled)
        block = block === tail ? 0 : (page[at] ?? 0)
      }
    },
    get bytes() {
      return pages.length * PAGE * 4 + heads.length * 10
    },
  }
}

function widen<T extends Uint32Array | Uint16Array>(from: T, into: T): T {
  into.set(from)
  return into
}
