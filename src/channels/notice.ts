import type { Button, Message, Span } from './message.ts'
import type { Reader } from './reader.ts'

/** Our words with their `code` in code style: what a person may type stands out. */
export function withCode(text: string): Span[] {
  return text.split('`').flatMap((piece, at): Span[] => {
    if (!piece) return []
    return [at % 2 === 1 ? { text: piece, style: 'code' } : { text: piece }]
  })
}

/** A message of a sentence or two of ours. */
export function notice(
  { language, zone }: Reader,
  texts: readonly string[],
  more: { buttons?: readonly Button[]; private?: boolean } = {},
): Message {
  return {
    kind: 'notice',
    language,
    zone,
    summary: texts.join(' ').replaceAll('`', ''),
    parts: [
      ...texts.map((text) => ({ type: 'text', text: withCode(text) }) as const),
      ...(more.buttons?.length ? [{ type: 'buttons', buttons: more.buttons } as const] : []),
    ],
    ...(more.private ? { private: true } : {}),
  }
}
