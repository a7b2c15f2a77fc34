/** A sparse vector: the numbers of its terms, and a weight for each. */
export interface Vector {
  readonly terms: Uint32Array
  readonly weights: Float32Array
}

export function dot({ terms, weights }: Vector, sum: ReadonlyMap<number, number>): number {
  let total = 0
  for (let at = 0; at < terms.length; at++) {
    total += (weights[at] ?? 0) * (sum.get(terms[at] ?? 0) ?? 0)
  }
  return total
}

/** The vector at length 1; as it is where all weights are 0. */
export function unit({ terms, weights }: Vector): Vector {
  const length = Math.hypot(...weights)
  return { terms, weights: length > 0 ? weights.map((weight) => weight / length) : weights }
}
