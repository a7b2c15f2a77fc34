import type { Message, Part, Span } from '../channels/message.ts'
import { say, sayDate } from '../channels/words.ts'

const plain = (text: readonly Span[]): string =>
  text.map(({ text: run, href }) => (href ? `${run} <${href}>` : run)).join('')

/** Lines of at most `width` columns, the later ones indented as given. Hangul counts as two. */
export function wrap(text: string, width: number, indent = ''): string {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line ? `${line} ${word}` : word
    if (columns(longer) > width && line) {
      lines.push(line)
      line = indent + word
    } else line = longer
  }
  return [...lines, line].join('\n')
}

const columns = (text: string): number =>
  [...text].reduce(
    (sum, sign) =>
      sum + (/[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uff00-\uff60]/u.test(sign) ? 2 : 1),
    0,
  )

function partText(part: Part, { language, zone }: Message, width: number): string {
  switch (part.type) {
    case 'title':
      return `${part.text}\n${'─'.repeat(Math.min(width, columns(part.text)))}`
    case 'heading':
      return `\n${wrap(part.text, width)}${part.detail ? `\n(${part.detail})` : ''}`
    case 'line': {
      const speaker = part.speaker ? ` — ${part.speaker}` : ''
      const said = part.kind === 'quote' ? `“${part.text}”${speaker}` : part.text
      const lead = [part.when, part.label].filter(Boolean).join(', ')
      const from = part.sources.map(({ outlet, publishedAt }) => {
        const day = publishedAt
          ? sayDate(publishedAt, language, zone)
          : say(language, 'date.unknown')
        return `${outlet}, ${day}`
      })
      return wrap(`  • ${lead ? `${lead}: ` : ''}${said} [${from.join('; ')}]`, width, '    ')
    }
    case 'text':
    case 'note':
      return wrap(plain(part.text), width)
    case 'divider':
      return '─'.repeat(Math.min(width, 40))
    case 'buttons':
      return ''
  }
}

/** A message for a terminal. */
export function printMessage(message: Message, width = 80): string {
  const parts = message.parts.map((part) => partText(part, message, width)).filter(Boolean)
  return `${parts.join('\n')}\n`
}
