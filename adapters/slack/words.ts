import { isQuestion } from '../../src/channels/grammar/asking.ts'
import { FORMS } from '../../src/channels/grammar/forms.ts'

/**
 * What a person wrote, without Slack's markup: people, channels and links by their names, our own
 * mention gone, the three escaped signs back.
 */
export function wordsOf(text: string, us: string): string {
  const ours = new RegExp(`<@${us}(?:\\|[^>]*)?>`, 'g')
  const said = text.replaceAll(ours, ' ')
  // Whoever is named there is kept by what Slack calls them, not by what people do.
  const name = /^\s*\/?briefing\s+editors\b/i.test(said) ? identified : named
  return said
    .replace(/<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>/g, (_, sign, id, label) => name(sign, id, label))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/[ \t]+/g, ' ')
    .trim()
}

const identified = (sign: string, id: string): string =>
  sign === '' ? id : `@${id.replace(/^subteam\^/, '')}`

function named(sign: string, id: string, label: string | undefined): string {
  if (sign === '#') return `#${label ?? id}`
  if (sign === '@') return `@${label ?? id}`
  return label ?? id
}

/** Whom a text calls. */
export const calls = (text: string): string[] =>
  [...text.matchAll(/<@([A-Z0-9]+)/g)].map(([, id = '']) => id)

/**
 * A command that was typed where Slack takes no slash: after a mention, in a thread, in a direct
 * message. "summit korea-canada" is one, "summits of the year" is a question.
 */
export function lineOf(words: string): string {
  const [first = '', second] = words.toLowerCase().split(/\s+/)
  // "Why did they?" asks something; only `/why` is the command.
  if (isQuestion(first)) return words
  const isCommand = FORMS.some(({ command, words: [next] }) => {
    if (command !== first) return false
    if (second === undefined) {
      return next === undefined || (typeof next !== 'string' && next.optional === true)
    }
    return typeof next === 'string' ? next === second : next !== undefined
  })
  return isCommand ? `/${words}` : words
}
