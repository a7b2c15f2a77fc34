import { type Command, wrong } from './command.ts'

/** `[ID] useful|wrong|undo [REASON]` */
export function feedback(words: readonly string[]): Command {
  const verdictAt = (place: number) =>
    (['useful', 'wrong', 'undo'] as const).find((one) => one === words[place]?.toLowerCase())
  const place = verdictAt(0) ? 0 : 1
  const verdict = verdictAt(place)
  if (!verdict) return wrong('wrong.feedback', words.join(' '))
  const reason = words.slice(place + 1).join(' ')
  return {
    name: 'feedback',
    verdict,
    ...(place === 1 && words[0] ? { about: words[0] } : {}),
    ...(reason ? { reason } : {}),
  }
}
