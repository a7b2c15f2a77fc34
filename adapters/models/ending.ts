import type { Usage } from '../../src/writing/model.ts'

/** How a stream of text ended, in the words of neither API. */
export interface Ending {
  /** `broken`: it stopped without saying that it was done. */
  readonly how: 'done' | 'cut' | 'declined' | 'failed' | 'broken'
  /** Absent where the server does not count. */
  readonly usage?: Usage
}

/** What both APIs are asked. */
export interface Call {
  readonly model: string
  readonly instructions: string
  readonly input: string
  readonly schema: Record<string, unknown>
  readonly schemaName: string
  readonly mostTokens: number
  readonly cacheKey: string
  readonly effort?: 'minimal' | 'low' | 'medium' | 'high' | undefined
}

export const usageOf = (
  input = 0,
  output = 0,
  cached: number | null | undefined = 0,
): Usage | undefined => (input + output > 0 ? { input, output, cached: cached ?? 0 } : undefined)
