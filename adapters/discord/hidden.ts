import { type Command, parseCommand } from '../../src/channels/grammar.ts'
import type { Topic } from '../../src/topics/topic.ts'

/** Commands whose replies are for whoever asked alone. */
const ALONE: ReadonlySet<Command['name']> = new Set([
  'catch-up',
  'why',
  'feedback',
  'brief-now',
  'wrong',
  'costs',
])

/**
 * Whether a line's answer will be private. Discord fixes that when an answer is deferred, before it is
 * known; where it turns out otherwise, the answer goes beside what was deferred.
 */
export function isHidden(line: string, topics: readonly Topic[]): boolean {
  return ALONE.has(parseCommand(line, topics).name)
}
