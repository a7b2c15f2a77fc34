/** Sparse vectors by term. */
export type Vector = ReadonlyMap<string, number>

export function dot(a: Vector, b: Vector): number {
  const [short, long] = a.size < b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [term, weight] of short) sum += weight * (long.get(term) ?? 0)
  return sum
}

export function norm(vector: Vector): number {
  let sum = 0
  for (const weight of vector.values()) sum += weight * weight
  return Math.sqrt(sum)
}

/** 0–1 for vectors without negative weights; 0 where one is empty. */
export function cosine(a: Vector, b: Vector): number {
  const length = norm(a) * norm(b)
  return length > 0 ? dot(a, b) / length : 0
}

/** The vector of length 1 in the same direction. */
export function unit(vector: Vector): Vector {
  const length = norm(vector)
  if (length === 0) return vector
  return new Map([...vector].map(([term, weight]) => [term, weight / length]))
}

export function addTo(sum: Map<string, number>, vector: Vector, factor = 1): void {
  for (const [term, weight] of vector) sum.set(term, (sum.get(term) ?? 0) + weight * factor)
}
