import { type Logger, pino } from 'pino'
import pretty from 'pino-pretty'
import { redact } from './redact.ts'

export { redact }

/** One line an event: an object of ids and durations, then the event's name. */
export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>

/** JSON, one line an event; for a person at a terminal the same, readable. Secrets never pass. */
export function createLog(options: {
  level: string
  readable: boolean
  write?: (line: string) => void
}): Log {
  const write = options.write ?? ((line: string) => void process.stderr.write(line))
  const shape = options.readable
    ? pretty.prettyFactory({ colorize: process.stderr.isTTY, ignore: 'pid,hostname' })
    : (line: string) => line
  return pino(
    { level: options.level, base: null, formatters: { log: told }, serializers: { err: asTold } },
    { write: (line) => write(redact(shape(line))) },
  )
}

/** What is left of an error: enough to find the bug, nothing that was being read or written. */
interface Told {
  readonly type: string
  readonly message: string
  readonly stack: readonly string[]
  readonly code?: string | number
  readonly cause?: unknown
  readonly errors?: readonly unknown[]
}

/** A chain of causes, or a fan of errors, is told to this depth. */
const DEPTH = 5
const LONGEST_MESSAGE = 1_000

const isError = (value: unknown): value is Error =>
  value instanceof Error ||
  (typeof value === 'object' && value !== null && 'stack' in value && 'message' in value)

/** Errors under any name: left to themselves they would be written with all that they carry. */
function told(event: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(event)
  return Object.fromEntries(entries.map(([name, value]) => [name, tell(value)]))
}

const asTold = (value: unknown): unknown => value

/**
 * A driver's errors carry the row that failed, a client's the request with its headers: of an error
 * only type, message, code, stack and causes are told.
 */
function tell(value: unknown, depth = DEPTH): unknown {
  if (!isError(value)) return value
  const message = worded(value)
  const error: Told = {
    type: value.constructor?.name ?? value.name,
    message,
    stack: framesOf(value),
    ...('code' in value && isCode(value.code) ? { code: value.code } : {}),
    ...(depth > 0 && isError(value.cause) ? { cause: tell(value.cause, depth - 1) } : {}),
    ...(depth > 0 && 'errors' in value && Array.isArray(value.errors)
      ? {
          errors: value.errors
            .filter(isError)
            .slice(0, DEPTH)
            .map((one) => tell(one, 0)),
        }
      : {}),
  }
  return error
}

const isCode = (code: unknown): code is string | number =>
  typeof code === 'string' || typeof code === 'number'

function worded(error: Error): string {
  const message = redact(String(error.message))
  // PostgreSQL's data exceptions (class 22) quote the value itself behind a colon.
  const quoting = 'severity' in error && 'code' in error && /^22/.test(String(error.code))
  return (quoting ? message.replace(/: ".*/s, ': [value]') : message).slice(0, LONGEST_MESSAGE)
}

/** The stack without the message that it begins with. */
function framesOf({ stack, message }: Error): string[] {
  const text = String(stack ?? '')
  const from = text.indexOf(message)
  const rest = from < 0 ? text : text.slice(from + message.length)
  return rest
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
}
