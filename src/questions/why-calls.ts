import type { Reader } from '../channels/reader.ts'
import { say } from '../channels/words.ts'
import type { Audit } from '../writing/audit.ts'

/** Which model was asked how often, and how many of its lines stand; nothing where none was. */
export function callsOf(audit: Audit | undefined, { language }: Reader): string[] {
  const calls = audit?.calls ?? []
  const [first] = calls
  if (!audit || !first) return []
  const lines = audit.lines.filter(({ writer }) => writer === 'model').length
  return [say(language, 'why.called', { model: first.model, calls: calls.length, lines })]
}
