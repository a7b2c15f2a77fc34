import { distance as editDistance } from 'fastest-levenshtein'
import type { Topic } from '../topics/topic.ts'
import { briefing } from './grammar/briefing.ts'
import { type Command, wrong } from './grammar/command.ts'
import { feedback } from './grammar/feedback.ts'
import { FORMS } from './grammar/forms.ts'
import { sources } from './grammar/sources.ts'
import { summit } from './grammar/summit.ts'
import { parsePeriod } from './grammar/values.ts'

/** The longest line taken from anyone, in code points. */
export const LINE_LIMIT = 2_000

/** Reads a line a person typed, with or without its slash; a line without one is a question. */
export function parseCommand(line: string, topics: readonly Topic[]): Command {
  const text = line.normalize('NFC').replace(/\s+/gu, ' ').trim()
  const length = [...text].length
  if (length > LINE_LIMIT) {
    return { name: 'wrong', why: 'wrong.long', value: '', count: length, limit: LINE_LIMIT }
  }
  if (!text) return wrong('wrong.empty', '')
  if (!text.startsWith('/')) return { name: 'ask', question: text }
  const [command = '', ...words] = text.slice(1).split(' ')
  const rest = words.join(' ')
  switch (command.toLowerCase()) {
    case 'summit':
      return summit(rest, topics)
    case 'briefing':
      return briefing(words, topics)
    case 'catchup': {
      const ms = parsePeriod(rest || '1d')
      return ms ? { name: 'catch-up', ms } : wrong('wrong.period', rest)
    }
    case 'sources':
      return sources(words)
    case 'why':
      return { name: 'why', ...(rest ? { about: rest } : {}) }
    case 'feedback':
      return feedback(words)
    case 'help':
      return { name: 'help' }
    default:
      return unknownCommand(command)
  }
}

function unknownCommand(typed: string): Command {
  const [near, distance] = COMMANDS.map(
    (name) => [name, editDistance(typed.toLowerCase(), name)] as const,
  )
    .toSorted(([, a], [, b]) => a - b)
    .at(0) ?? ['help', Infinity]
  if (distance > 2) return wrong('wrong.command', `/${typed}`)
  return { name: 'wrong', why: 'wrong.command.near', value: `/${typed}`, near }
}
const COMMANDS = [...new Set(FORMS.map(({ command }) => command))]
