import { type Logger, pino } from 'pino'
import pretty from 'pino-pretty'

/** One line an event: an object of ids and durations, then the event's name. */
export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>

const SECRETS = [
  /xox[abeprs]-[\w-]+/g,
  /xapp-[\w-]+/g,
  /\bsk-[\w-]{8,}/g,
  /(?<=\b(?:Bot|Bearer)\s+)[\w.~+/=-]{8,}/gi,
  // User info and query of an address: both carry keys.
  /(?<=:\/\/)[^\s/@"]+(?=@)/g,
  /(?<=https?:\/\/[^\s?#"]+\?)[^\s"#]+/g,
]

/** Takes tokens, keys, and the user info and query of addresses out of a line. */
export function redact(line: string): string {
  return SECRETS.reduce((text, secret) => text.replace(secret, '[redacted]'), line)
}

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
  return pino({ level: options.level, base: null }, { write: (line) => write(redact(shape(line))) })
}
