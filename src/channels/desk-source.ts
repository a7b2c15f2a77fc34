import { isPolled, type Source } from '../sources/source.ts'
import type { Health, SourceState } from './desk.ts'

const HEALTHS: Readonly<Record<Source['state']['health'], Health>> = {
  new: 'new',
  ok: 'well',
  unchanged: 'well',
  'slow-down': 'late',
  failing: 'failing',
  rejected: 'failing',
  gone: 'gone',
}

/** A source as the page lists it. */
export function sourceStateOf(source: Source, articles: number, now: Date): SourceState {
  const { id, name, url, official, country, language, state, kind } = source
  const polled = isPolled(kind)
  return {
    id,
    name,
    official,
    articles,
    health: polled ? HEALTHS[state.health] : 'well',
    words: polled ? wordsOn(source, now) : 'What you drop in is read at once.',
    ...(polled ? { url } : {}),
    ...(country ? { country } : {}),
    ...(language ? { language } : {}),
    ...(state.lastOkAt ? { lastReadAt: state.lastOkAt } : {}),
    ...(polled && state.health !== 'gone' ? { nextReadAt: state.nextPollAt } : {}),
  }
}

/** How it does, in a sentence; the state's own message says more where something is odd. */
function wordsOn({ state }: Source, now: Date): string {
  if (state.message) return state.message
  const minutes = Math.max(0, Math.round((state.nextPollAt.getTime() - now.getTime()) / 60_000))
  const next = minutes === 0 ? 'It is read again now.' : `It is read again in ${minutes} min.`
  if (state.health === 'new') return 'Not read yet.'
  return state.health === 'unchanged'
    ? `Nothing new at the last look. ${next}`
    : `Read well. ${next}`
}
