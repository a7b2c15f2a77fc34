import { tellHealth } from '../sources/health.ts'
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
    words: tellHealth(source, now),
    ...(polled ? { url } : {}),
    ...(country ? { country } : {}),
    ...(language ? { language } : {}),
    ...(state.lastOkAt ? { lastReadAt: state.lastOkAt } : {}),
    ...(polled && state.health !== 'gone' ? { nextReadAt: state.nextPollAt } : {}),
  }
}
