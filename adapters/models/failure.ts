import OpenAI from 'openai'
import type { WhyNot } from '../../src/writing/model.ts'

/** A call that failed before or while it answered. */
export interface Failure {
  readonly why: WhyNot
  readonly detail: string
  /** The same call may succeed at once or in a moment. */
  readonly again: boolean
  /** The server has no such way in: another may. */
  readonly unknownWay: boolean
  readonly retryAfterMs?: number
}

/** Reads an exception of the SDK. What the server wrote is not passed on: it may hold the key. */
export function failureOf(error: unknown): Failure {
  const failure = (why: WhyNot, detail: string, more: Partial<Failure> = {}): Failure => ({
    why,
    detail,
    again: false,
    unknownWay: false,
    ...more,
  })
  if (error instanceof TooLong) return failure('unusable', 'longer than it may be')
  if (error instanceof OpenAI.APIConnectionTimeoutError) return failure('slow', 'timed out')
  if (error instanceof OpenAI.APIConnectionError || !(error instanceof OpenAI.APIError)) {
    const cut = error instanceof Error && causes(error).some((one) => one instanceof TooLong)
    if (cut) return failure('unusable', 'longer than it may be')
    return failure('down', 'the connection failed', { again: true })
  }
  const { status, code } = error
  if (status === undefined) return failure('down', 'the stream failed', { again: true })
  if (status === 401 || status === 403) return failure('refused', `status ${status}`)
  if (status === 429) {
    if (code === 'insufficient_quota') return failure('budget', 'the provider’s quota is spent')
    const wait = retryAfter(error.headers)
    return failure('busy', 'status 429', {
      again: true,
      ...(wait === undefined ? {} : { retryAfterMs: wait }),
    })
  }
  if (status === 408 || status === 409 || status >= 500) {
    const unknownWay = status === 501
    return failure('down', `status ${status}`, { again: !unknownWay, unknownWay })
  }
  const unknownWay = status === 404 || status === 405 || status === 400 || status === 422
  return failure('refused', `status ${status}`, { unknownWay })
}

/** Thrown where a body grows beyond what any answer of ours may be. */
export class TooLong extends Error {
  override name = 'TooLong'
}

function causes(error: Error): unknown[] {
  return error.cause instanceof Error ? [error, ...causes(error.cause)] : [error, error.cause]
}

function retryAfter(headers: Headers | undefined): number | undefined {
  const seconds = Number(headers?.get('retry-after') ?? Number.NaN)
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1_000 : undefined
}
