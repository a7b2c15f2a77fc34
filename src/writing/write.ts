import { createHash, randomUUID } from 'node:crypto'
import { estimateTokenCount } from 'tokenx'
import type { Address } from '../channels/message.ts'
import { type Caps, limitsAt } from '../costs/cap.ts'
import { costOf, type Prices } from '../costs/price.ts'
import type { Sherpa } from '../sherpa.ts'
import { type Model, NOTHING, type Prompt, type Task, type Usage, type WhyNot } from './model.ts'

/** A model at work: what it may cost, and for whom. */
export interface Writer {
  readonly model: Model
  readonly prices: Prices
  readonly caps: Caps
}

/** Whom a call is made for. Nothing of it goes into the prompt. */
export interface Client {
  readonly workspace: string
  readonly room?: Pick<Address, 'platform' | 'room'>
}

/** One call as an audit shows it. `reused`: written before for the same input, and paid then. */
export interface Call {
  readonly task: Task
  readonly model: string
  readonly outcome: 'written' | 'reused' | WhyNot
  readonly detail?: string
  readonly usage: Usage
  /** US dollars. */
  readonly cost: number
}

export interface Written<T> {
  /** Absent where nothing usable was written. */
  readonly value?: T
  readonly call: Call
}

type Kit = Pick<Sherpa, 'writings' | 'ledger' | 'now' | 'zone' | 'log'>

/**
 * Lets the model write, within the caps and never twice for the same input. Yields the text as it
 * comes. Leaving the loop early ends the call; what it might have cost stays booked then.
 */
export async function* write<T>(
  prompt: Prompt<T>,
  client: Client,
  { model, prices, caps }: Writer,
  sherpa: Kit,
  signal?: AbortSignal,
): AsyncGenerator<string, Written<T>, void> {
  const { writings, ledger, now, zone, log } = sherpa
  const { workspace } = client
  const name = model.nameFor(prompt.task)
  const ended = (outcome: Call['outcome'], more: Partial<Call> = {}): Call => ({
    task: prompt.task,
    model: name,
    outcome,
    usage: NOTHING,
    cost: 0,
    ...more,
  })
  const key = keyOf(workspace, name, prompt)
  const kept = prompt.schema.safeParse(await writings.find(workspace, key))
  if (kept.success) {
    yield JSON.stringify(kept.data)
    return { value: kept.data, call: ended('reused') }
  }
  const id = randomUUID()
  const most = mostOf(prompt)
  const price = prices.get(name)
  const entry = { ...client, id, task: prompt.task, model: name, usage: most, at: now() }
  const limits = limitsAt(now(), zone, caps)
  if (!(await ledger.reserve({ ...entry, cost: costOf(most, price) }, limits))) {
    return { call: ended('budget', { detail: 'the budget is spent' }) }
  }
  const writing = yield* model.write(prompt, signal)
  const { usage } = writing
  const cost = costOf(usage, price)
  await ledger.settle(id, usage, cost)
  const { task } = prompt
  if (!writing.written) {
    const { why, detail } = writing
    log.warn({ workspace, task, model: name, why, detail }, 'not written')
    return { call: ended(why, { detail, usage, cost }) }
  }
  log.info({ workspace, task, model: name, ...usage, cost }, 'written')
  await writings.keep(workspace, { key, model: name, value: Object(writing.value) }, now())
  return { value: writing.value, call: ended('written', { usage, cost }) }
}

/** The same to the end, for whoever does not watch it grow. */
export async function written<T>(...asked: Parameters<typeof write<T>>): Promise<Written<T>> {
  const writing = write(...asked)
  for (;;) {
    const step = await writing.next()
    if (step.done) return step.value
  }
}

/** Begins with the workspace: what one paid for, another never gets. */
function keyOf<T>(workspace: string, model: string, prompt: Prompt<T>): string {
  const { task, version, instructions, input } = prompt
  const asked = JSON.stringify([workspace, model, task, version, instructions, input])
  return createHash('sha256').update(asked).digest('base64url')
}

/** tokenx errs by up to a tenth; a budget must not. */
const HEADROOM = 1.15
/** What the schema and the frame around a message take. */
const FRAME = 120

function mostOf<T>({ instructions, input, mostTokens }: Prompt<T>): Usage {
  const asked = estimateTokenCount(instructions) + estimateTokenCount(input)
  return { input: Math.ceil(asked * HEADROOM) + FRAME, cached: 0, output: mostTokens }
}
