import { z } from 'zod'
import type { Caps } from '../costs/cap.ts'
import { type Prices, parsePrices } from '../costs/price.ts'
import type { Task } from '../writing/model.ts'
import { amount, url } from './shapes.ts'

const EFFORTS = ['minimal', 'low', 'medium', 'high'] as const

/** The settings of the model that writes. */
export const modelSettings = {
  OPENAI_API_KEY: z.string().min(1).optional(),
  OPENAI_BASE_URL: url(['https:', 'http:'], 'a server that speaks as OpenAI’s does'),
  OPENAI_MODEL: z.string().optional(),
  OPENAI_MODEL_ARTICLE: z.string().optional(),
  OPENAI_MODEL_STORY: z.string().optional(),
  OPENAI_MODEL_ANSWER: z.string().optional(),
  OPENAI_REASONING_EFFORT: z
    .enum(EFFORTS, { message: `is none of ${EFFORTS.join(', ')}` })
    .optional(),
  SHERPA_PRICES: z
    .string()
    .default('')
    .transform((text, context) => {
      const prices = parsePrices(text)
      if (!prices) context.addIssue('is not a list of MODEL=INPUT/CACHED/OUTPUT')
      return prices ?? new Map()
    }),
  SHERPA_DAILY_USD: amount,
  SHERPA_MONTHLY_USD: amount,
  SHERPA_DAILY_TOKENS: amount,
}

const Environment = z.object(modelSettings)
type Environment = z.infer<typeof Environment>

/** Which server and models write, and what that may cost. */
export interface ModelConfig {
  readonly apiKey?: string
  readonly baseUrl?: string
  readonly models: Readonly<Record<Task, string>>
  readonly effort?: (typeof EFFORTS)[number]
  readonly prices: Prices
  readonly caps: Caps
}

/** Small, and good enough to shorten sentences. */
const MODEL = 'gpt-5-mini'

export function modelFrom(env: Environment): ModelConfig | undefined {
  const { OPENAI_API_KEY: apiKey, OPENAI_BASE_URL: baseUrl, SHERPA_PRICES: prices } = env
  if (!apiKey && !baseUrl) return undefined
  const { SHERPA_DAILY_USD: daily, SHERPA_MONTHLY_USD: monthly } = env
  const dailyTokens = env.SHERPA_DAILY_TOKENS
  return {
    models: modelsOf(env),
    prices,
    caps: {
      ...(daily === undefined ? {} : { daily }),
      ...(monthly === undefined ? {} : { monthly }),
      ...(dailyTokens === undefined ? {} : { dailyTokens }),
    },
    ...(apiKey ? { apiKey } : {}),
    ...(baseUrl ? { baseUrl } : {}),
    ...(env.OPENAI_REASONING_EFFORT ? { effort: env.OPENAI_REASONING_EFFORT } : {}),
  }
}

function modelsOf(env: Environment): Readonly<Record<Task, string>> {
  const model = env.OPENAI_MODEL ?? (env.OPENAI_BASE_URL ? '' : MODEL)
  return {
    article: env.OPENAI_MODEL_ARTICLE ?? model,
    story: env.OPENAI_MODEL_STORY ?? model,
    answer: env.OPENAI_MODEL_ANSWER ?? model,
  }
}

/** What is wrong between settings that are right by themselves. */
export function faultsOfModel(env: Environment): string[] {
  if (!env.OPENAI_API_KEY && !env.OPENAI_BASE_URL) return []
  const models = Object.values(modelsOf(env))
  const capped = env.SHERPA_DAILY_USD !== undefined || env.SHERPA_MONTHLY_USD !== undefined
  const unpriced = models.some((name) => !env.SHERPA_PRICES.has(name))
  const faults: string[] = []
  if (models.includes('')) {
    faults.push('OPENAI_BASE_URL needs OPENAI_MODEL: only OpenAI’s own has a default')
  }
  if (capped && unpriced) {
    const caps = 'SHERPA_DAILY_USD or SHERPA_MONTHLY_USD'
    faults.push(`SHERPA_PRICES lacks a model in use: ${caps} can not be kept`)
  }
  return faults
}
