/** A passage by number with a score. */
export interface Scored {
  readonly passage: number
  readonly score: number
}

/**
 * The `most` highest scores among passages that pass a test, best first; of equal scores the older
 * passage. A binary heap with the worst kept at its root, so the test runs only for what would enter.
 */
export function top(
  passages: Uint32Array,
  scores: Float32Array,
  most: number,
  test: (passage: number) => boolean,
): Scored[] {
  const heap: Scored[] = []
  for (let at = 0; at < passages.length; at++) {
    const score = scores[at] ?? 0
    const passage = passages[at] ?? 0
    const worst = heap[0]
    const full = heap.length >= most
    // Most are turned away here, before anything is made of them.
    if (full && worst) {
      if (score < worst.score || (score === worst.score && passage > worst.passage)) continue
    }
    if (!test(passage)) continue
    const item = { passage, score }
    if (full) {
      heap[0] = item
      sink(heap)
    } else {
      heap.push(item)
      rise(heap)
    }
  }
  return heap.sort((x, y) => (isWorse(x, y) ? 1 : -1))
}

function isWorse(x: Scored, y: Scored): boolean {
  return x.score < y.score || (x.score === y.score && x.passage > y.passage)
}

function rise(heap: Scored[]): void {
  let at = heap.length - 1
  while (at > 0 && swapIfWorse(heap, at, (at - 1) >> 1)) at = (at - 1) >> 1
}

function sink(heap: Scored[]): void {
  let at = 0
  for (;;) {
    const [left, right] = [at * 2 + 1, at * 2 + 2]
    const [l, r] = [heap[left], heap[right]]
    const child = l && r && isWorse(r, l) ? right : left
    if (!swapIfWorse(heap, child, at)) return
    at = child
  }
}

/** Puts the worse of a child and its parent above; false when nothing was to do. */
function swapIfWorse(heap: Scored[], child: number, parent: number): boolean {
  const [c, p] = [heap[child], heap[parent]]
  if (!c || !p || !isWorse(c, p)) return false
  heap[child] = p
  heap[parent] = c
  return true
}
