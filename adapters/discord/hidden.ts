import type { Command } from '../../src/channels/grammar/command.ts'
import { parseCommand } from '../../src/channels/grammar.ts'
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

/** Commands that make a briefing come to the channel. */
const BRIEFS: ReadonlySet<Command['name']> = new Set([
  'schedule',
  'subscribe',
  'resume',
  'brief-now',
])

/** Whether a line is of no use where we may not post. */
export function needsPosting(line: string, topics: readonly Topic[]): boolean {
  return BRIEFS.has(parseCommand(line, topics).name)
}

/**
 * Whether a line's answer will be private. Discord fixes that when an answer is deferred, before it is
 * known; where it turns out otherwise, the answer goes beside what was deferred.
 */
export function isHidden(line: string, topics: readonly Topic[]): boolean {
  return ALONE.has(parseCommand(line, topics).name)
}
