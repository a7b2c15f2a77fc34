import type { Usage } from '../writing/model.ts'

/** US dollars per million tokens; `cached` is input that the provider had ready. */
export interface Price {
  readonly input: number
  readonly cached: number
  readonly output: number
}

/** By model name, as the settings give it. */
export type Prices = ReadonlyMap<string, Price>

/** US dollars. A model without a price is one's own: it costs nothing. */
export function costOf({ input, cached, output }: Usage, price: Price | undefined): number {
  if (!price) return 0
  const fresh = Math.max(0, input - cached)
  return (fresh * price.input + cached * price.cached + output * price.output) / 1_000_000
}

/**
 * `MODEL=INPUT/OUTPUT` or `MODEL=INPUT/CACHED/OUTPUT`, several parted by blanks or commas; without a
 * price of its own, cached input costs what input does. Undefined for anything else.
 */
export function parsePrices(text: string): Prices | undefined {
  const prices = new Map<string, Price>()
  for (const entry of text.split(/[\s,]+/).filter(Boolean)) {
    const [, model, rest = ''] = /^([^=\s]+)=(\d[\d./]*)$/.exec(entry) ?? []
    const numbers = rest.split('/').map(Number)
    const [input, second, third] = numbers
    if (!model || numbers.some(Number.isNaN)) return undefined
    if (input === undefined || second === undefined || numbers.length > 3) return undefined
    prices.set(model, {
      input,
      cached: third === undefined ? input : second,
      output: third ?? second,
    })
  }
  return prices
}
