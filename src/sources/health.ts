import { isPolled, type Source } from './source.ts'

/**
 * How a source does, for a person: what it last came to, since when, and when it is asked again.
 * One to three short sentences.
 */
export function tellHealth({ kind, state }: Pick<Source, 'kind' | 'state'>, now: Date): string {
  if (!isPolled(kind)) return 'What you drop in is read at once.'
  const { health, message, failures, failingSince, lastChangedAt, nextPollAt } = state
  const odd = message ? `${stopped(message)} ` : ''
  const next = nextPollAt > now ? `in ${span(now, nextPollAt)}` : 'now'
  switch (health) {
    case 'new':
      return 'Not read yet.'
    case 'gone':
      return `${odd || 'It is gone. '}It is no longer read.`
    case 'ok':
      return `${odd || 'Read well. '}It is read again ${next}.`
    case 'unchanged': {
      const quiet = lastChangedAt ? `Nothing new for ${span(lastChangedAt, now)}. ` : ''
      return `${odd}${quiet || 'Nothing new at the last look. '}It is read again ${next}.`
    }
    default: {
      const since = failingSince ? ` for ${span(failingSince, now)}` : ''
      const often = failures > 1 ? `So it has been${since}, ${failures} times. ` : ''
      return `${odd}${often}It is tried again ${next}.`
    }
  }
}

const stopped = (message: string): string => (/[.!?]$/.test(message) ? message : `${message}.`)

/** The time between two moments in the largest unit that fills it. */
function span(from: Date, to: Date): string {
  const minutes = Math.max(1, Math.round((to.getTime() - from.getTime()) / 60_000))
  if (minutes < 90) return `${minutes} min`
  const hours = Math.round(minutes / 60)
  return hours < 36 ? `${hours} h` : `${Math.round(hours / 24)} days`
}
