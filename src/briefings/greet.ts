import type { Sherpa } from '../sherpa.ts'
import type { Subscription } from './subscription.ts'
import { welcome } from './welcome.ts'

/**
 * Briefs the channels of a new workspace once, without keeping anyone waiting; `brief` queues an
 * edition. Answers how to stop.
 */
export function greet(
  orders: readonly Subscription[],
  brief: (edition: string) => Promise<void>,
  sherpa: Pick<Sherpa, 'editions' | 'sources' | 'items' | 'articles' | 'now' | 'log'>,
): () => Promise<void> {
  const stopping = new AbortController()
  const greeting = async (): Promise<void> => {
    for (const edition of await welcome(orders, sherpa, stopping.signal)) await brief(edition)
  }
  const greeted = greeting().catch((error: unknown) =>
    sherpa.log.error({ err: error }, 'welcome failed'),
  )
  return async () => {
    stopping.abort()
    await greeted
  }
}
