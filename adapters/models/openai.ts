import { setTimeout as wait } from 'node:timers/promises'
import OpenAI from 'openai'
import { estimateTokenCount } from 'tokenx'
import {
  type Model,
  NOTHING,
  type Prompt,
  type Task,
  type Usage,
  type WhyNot,
  type Writing,
} from '../../src/writing/model.ts'
import { breaker } from './breaker.ts'
import { chat } from './chat.ts'
import type { Call, Ending } from './ending.ts'
import { type Failure, failureOf } from './failure.ts'
import { limited } from './limited.ts'
import { respond } from './responses.ts'
import { strictSchema } from './schema.ts'

export interface Endpoint {
  /** Servers on one's own machine ask for none. */
  readonly apiKey?: string | undefined
  /** Another server that speaks the same API; OpenAI's own where absent. */
  readonly baseUrl?: string | undefined
  readonly models: Readonly<Record<Task, string>>
  readonly effort?: Call['effort']
  /** Milliseconds since 1970, for the pauses after failures. */
  readonly clock?: () => number
}

type Way = 'responses' | 'chat'
const SPEAK = { responses: respond, chat } as const

/** Tried again in the same call: once, after at most this. */
const LONGEST_WAIT_MS = 3_000
const SHORT_WAIT_MS = 300
/** More signs than tokens could ever spell. */
const SIGNS_PER_TOKEN = 16

/** Any OpenAI-compatible endpoint. `stop` ends what is under way, for shutting down. */
export function openaiModel(endpoint: Endpoint): Model & { stop(): void } {
  const { apiKey = 'none', baseUrl, models, effort, clock = Date.now } = endpoint
  const client = new OpenAI({
    apiKey,
    ...(baseUrl ? { baseURL: baseUrl } : {}),
    maxRetries: 0,
    fetch: limited,
    // Named here so that no variable of the environment decides for us.
    organization: null,
    project: null,
    logLevel: 'off',
  })
  const pauses = breaker(clock)
  const stopping = new AbortController()
  /** The way in that a model was found to answer by; the first calls find it out. */
  const proven = new Map<string, Way>()
  const ways = (model: string): readonly Way[] => {
    const known = proven.get(model)
    return known ? [known] : baseUrl ? ['responses', 'chat'] : ['responses']
  }

  async function* write<T>(
    prompt: Prompt<T>,
    signal?: AbortSignal,
  ): AsyncGenerator<string, Writing<T>, void> {
    const model = models[prompt.task]
    const paused = pauses.why()
    if (paused) return unwritten(model, paused, 'it failed a moment ago')
    const call: Call = {
      model,
      instructions: prompt.instructions,
      input: prompt.input,
      schema: strictSchema(prompt.schema),
      schemaName: prompt.schemaName,
      mostTokens: prompt.mostTokens,
      cacheKey: `sherpa-${prompt.task}-${prompt.version}`,
      effort,
    }
    const timeout = AbortSignal.timeout(prompt.timeoutMs)
    const signals = [timeout, stopping.signal, ...(signal ? [signal] : [])]
    const ended = AbortSignal.any(signals)
    let spent: Usage = NOTHING
    const fail = (why: WhyNot, detail: string): Writing<T> => {
      pauses.failed(why)
      return unwritten(model, why, detail, spent)
    }
    /** An answer that was no use says more than the other way's not being there. */
    let useless: Failure | undefined
    for (const [at, way] of ways(model).entries()) {
      const isLast = at === ways(model).length - 1
      for (let again = false; ; again = true) {
        const tried = yield* attempt(way, call, prompt, ended)
        spent = plus(spent, tried.usage)
        if (ended.aborted) {
          if (timeout.aborted) return fail('slow', `no answer in ${prompt.timeoutMs} ms`)
          return unwritten(model, 'stopped', 'it was stopped', spent)
        }
        if ('value' in tried) {
          proven.set(model, way)
          pauses.succeeded()
          return { written: true, value: tried.value, model, usage: spent }
        }
        const mayTryOther = !isLast && !tried.shown && tried.failure.unknownWay
        if (mayTryOther) {
          if (tried.failure.why === 'unusable') useless = tried.failure
          break
        }
        const told = tried.failure.unknownWay && useless ? useless : tried.failure
        const { why, detail, retryAfterMs = SHORT_WAIT_MS } = told
        const mayRepeat =
          !again && !tried.shown && tried.failure.again && retryAfterMs <= LONGEST_WAIT_MS
        if (!mayRepeat) return fail(why, detail)
        await wait(retryAfterMs, undefined, { signal: ended }).catch(() => undefined)
      }
    }
    return fail('down', 'it answers in no way we know')
  }

  async function* attempt<T>(
    way: Way,
    call: Call,
    prompt: Prompt<T>,
    signal: AbortSignal,
  ): AsyncGenerator<string, Tried<T>, void> {
    const ended = new AbortController()
    const both = AbortSignal.any([signal, ended.signal])
    let text = ''
    let shown = false
    const tried = (result: { value: T } | { failure: Failure }, usage?: Usage): Tried<T> => ({
      ...result,
      shown,
      usage: usage ?? estimated(call, text),
    })
    try {
      const stream = SPEAK[way](client, call, both)
      let step = await stream.next()
      for (; !step.done; step = await stream.next()) {
        text += step.value
        if (text.length > call.mostTokens * SIGNS_PER_TOKEN) {
          return tried({ failure: unusable('longer than it may be') })
        }
        // Until a way is proven its text may be no JSON at all: nothing of it is passed on.
        if (proven.get(call.model) !== way) continue
        shown = true
        yield step.value
      }
      const { how, usage } = step.value
      if (how !== 'done') return tried({ failure: HOW[how] }, usage)
      const parsed = parse(text, prompt)
      if ('failure' in parsed) return tried(parsed, usage)
      if (!shown) yield text
      return tried(parsed, usage)
    } catch (error) {
      const failure = failureOf(error)
      // Refused calls are not billed; one that broke off was.
      return { ...tried({ failure }), ...(text === '' ? { usage: NOTHING } : {}) }
    } finally {
      // Whoever leaves early, or is done with an answer that is too long, hangs up.
      ended.abort()
    }
  }

  return { nameFor: (task) => models[task], write, stop: () => stopping.abort() }
}

type Tried<T> = ({ readonly value: T } | { readonly failure: Failure }) & {
  readonly shown: boolean
  readonly usage: Usage
}

const unusable = (detail: string): Failure => ({
  why: 'unusable',
  detail,
  again: false,
  // A server that ignores the schema in one way may keep it in the other.
  unknownWay: true,
})

const HOW: Readonly<Record<Exclude<Ending['how'], 'done'>, Failure>> = {
  cut: { ...unusable('cut off at its limit'), unknownWay: false },
  declined: { why: 'declined', detail: 'it declined', again: false, unknownWay: false },
  failed: { why: 'down', detail: 'the stream failed', again: true, unknownWay: false },
  broken: { why: 'down', detail: 'the stream broke off', again: true, unknownWay: false },
}

function parse<T>(text: string, { schema }: Prompt<T>): { value: T } | { failure: Failure } {
  if (text.trim() === '') return { failure: unusable('empty') }
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return { failure: unusable('no JSON') }
  }
  const parsed = schema.safeParse(json)
  return parsed.success ? { value: parsed.data } : { failure: unusable('not of the schema') }
}

function unwritten<T>(
  model: string,
  why: WhyNot,
  detail: string,
  usage: Usage = NOTHING,
): Writing<T> {
  return { written: false, why, detail, model, usage }
}

/** For servers that do not count: tokenx errs by up to a tenth, so a little more is assumed. */
function estimated(call: Call, text: string): Usage {
  const asked = call.instructions + call.input + JSON.stringify(call.schema)
  return {
    input: Math.ceil(estimateTokenCount(asked) * 1.15),
    cached: 0,
    output: Math.ceil(estimateTokenCount(text) * 1.15),
  }
}

const plus = (one: Usage, other: Usage): Usage => ({
  input: one.input + other.input,
  cached: one.cached + other.cached,
  output: one.output + other.output,
})
