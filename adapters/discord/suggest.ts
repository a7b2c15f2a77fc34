import { offers } from '../../src/channels/grammar/complete.ts'
import type { Slot } from '../../src/channels/grammar/forms.ts'
import { inertLine } from '../../src/channels/inert.ts'
import { codePoints, shorten } from '../../src/channels/split.ts'
import type { Topic } from '../../src/topics/topic.ts'
import { OFFERED } from './commands.ts'
import { likest } from './like.ts'

export interface Suggestion {
  readonly name: string
  readonly value: string
}

/** Discord's most of each (discord.com/developers, "Autocomplete"). */
const MOST = 25
const LONGEST = 100

/**
 * What may be meant by what is typed in an option so far, best first. Memory only; nothing where
 * nothing is known. Topics are shown by name, and stand for themselves by slug.
 */
export function suggest(option: string, typed: string, topics: readonly Topic[]): Suggestion[] {
  const found = option === 'unfollow' ? topicsLike(typed, topics) : offered(option, typed, topics)
  return found.filter(({ name, value }) => fits(name) && fits(value)).slice(0, MOST)
}

function offered(option: string, typed: string, topics: readonly Topic[]): Suggestion[] {
  if (option === 'topic') return topicsLike(typed, topics)
  if (option === 'topics') return listsLike(typed, topics)
  const slot = [...OFFERED].find((known) => known === option)
  return slot ? plain(slot, typed) : []
}

function topicsLike(typed: string, topics: readonly Topic[]): Suggestion[] {
  return likest(typed, topics, MOST).map(({ slug, name }) => ({
    name: shorten(inertLine(`${name} · ${slug}`), LONGEST),
    value: slug,
  }))
}

/** The last of a list is being typed; those before it stay. */
function listsLike(typed: string, topics: readonly Topic[]): Suggestion[] {
  const parts = typed.split(',').map((part) => part.trim())
  const last = parts.pop() ?? ''
  const before = parts.filter(Boolean)
  const whole = before.length === 0 && 'all'.startsWith(last.toLowerCase())
  const like = likest(last, topics, MOST + before.length)
    .filter(({ slug }) => !before.includes(slug))
    .map(({ slug }) => [...before, slug].join(', '))
  return [...(whole ? ['all'] : []), ...like].map((value) => ({ name: value, value }))
}

/** What is typed stands first where it is a beginning of nothing offered: `7:15`, `mon,tue`. */
function plain(slot: Slot, typed: string): Suggestion[] {
  const text = typed.trim()
  const known = offers(slot, text, [])
  const own = text !== '' && !known.includes(text) && known.length === 0 ? [text] : []
  return [...own, ...known].map((value) => ({ name: value, value }))
}

const fits = (text: string): boolean => text !== '' && codePoints(text) <= LONGEST
