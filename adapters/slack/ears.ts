import type { Subscription } from '../../src/briefings/subscription.ts'
import { type Heard, hear } from '../../src/channels/hear.ts'
import type { Address } from '../../src/channels/message.ts'
import { OPEN } from '../../src/channels/policy.ts'
import type { Log } from '../../src/log.ts'
import type { Powers, Question } from '../../src/questions/question.ts'
import type { Seal } from '../../src/seal.ts'
import type { Sherpa } from '../../src/sherpa.ts'
import type { Self } from './clients.ts'
import { createPowers } from './powers.ts'
import { remember } from './remember.ts'
import { sealReply } from './reply.ts'
import type { Tenant } from './tenants.ts'

/** Where an event came from, as `authorize` found it; Bolt hands it to each listener. */
export interface Found extends Tenant {
  readonly self: Self
}

/** What every listener does with what it understood. */
export interface Ears {
  /** An address of ours for a place of Slack's; `url` is the event's `response_url`. */
  place(
    found: Found,
    room: string,
    person: string,
    more: { thread?: string | undefined; url?: string | undefined },
  ): Address
  /**
   * Stores what was said, then queues it, unless the same event came before. `stored` is told in
   * between.
   * @throws TooOften when somebody asks more than twenty times a minute.
   */
  take(
    found: Found,
    said: { id: string; from: Address; asker: string; text: string },
    stored?: (question: Question) => void,
  ): Promise<void>
}

/** What Slack would send again must not fail for being too much: it is let go. */
export const quietly =
  (log: Log) =>
  (error: unknown): undefined => {
    if (!(error instanceof TooOften)) throw error
    log.info({}, 'slack: asked too often')
  }

export interface EarsOptions {
  /** Queues what was stored. */
  readonly answer: (question: string) => Promise<void>
  readonly sherpa: Pick<Sherpa, 'questions' | 'subscriptions' | 'policies' | 'now' | 'log'>
  readonly seal: Seal
}

/** Questions, and commands that change nothing whoever types them. */
const READS = /^(?:(?!\/)|\/(?:summit(?!\s+(?:(?:un)?follow|costs)\b)|catchup|why|help)(?!\S))/i
/** What only administrators are shown, whoever may change things. */
const SHOWN_TO_ADMINS = /^\/summit\s+costs\b/i

const ORDER_MS = 5_000

/** So many a minute and person, and then one every few seconds. */
const RATE = { everyMs: 3_000, burst: 20 }

/** Somebody asks faster than anybody reads. */
export class TooOften extends Error {
  override name = 'TooOften'
}

export function createEars({ answer, sherpa, seal }: EarsOptions): Ears {
  const { log, now, policies } = sherpa
  const askPowers = createPowers(now, log)
  const mayAsk = limiter(now)
  // Of a channel's order only its language is asked here, for each command; it may be seconds old.
  const orders = remember<Subscription | undefined>(ORDER_MS, now)
  const kit = {
    ...sherpa,
    subscriptions: {
      ...sherpa.subscriptions,
      byId: (id: string) => orders(id, () => sherpa.subscriptions.byId(id)),
    },
  }

  /** Only commands change anything, and powers count only where not everyone may. */
  async function powersOf(found: Found, person: string, line: string): Promise<Powers> {
    const policy = READS.test(line) ? OPEN : await policies.of(found.workspace)
    if (policy.who === 'anyone' && !SHOWN_TO_ADMINS.test(line)) return { admin: false, roles: [] }
    return askPowers(found.workspace, found.slack, person)
  }

  return {
    place: ({ workspace }, room, person, { thread, url }) => ({
      platform: 'slack',
      workspace,
      room,
      person,
      ...(thread ? { thread } : {}),
      ...(url ? { reply: sealReply(url, workspace, now(), seal) } : {}),
    }),
    async take(found, { id, ...said }, stored) {
      if (!mayAsk(`${found.workspace} ${said.asker}`, id)) throw new TooOften('asked too often')
      const powers = await powersOf(found, said.asker, said.text)
      const heard: Heard = { ...said, powers, id: `slack/${found.self.team}/${id}` }
      const question = await hear(heard, kit)
      if (!question) return
      stored?.(question)
      // Slack need not wait for the queue, nor may it fail: what is stored is found by the next tick.
      answer(question.id).catch((error: unknown) => {
        log.warn({ question: question.id, err: error }, 'slack: stored, and not queued')
      })
    },
  }
}

/** The generic cell rate algorithm (ITU-T I.371), for one process. A mention's twin counts once. */
function limiter(now: () => Date): (who: string, id: string) => boolean {
  const kept = new Map<string, { readonly due: number; readonly id: string }>()
  return (who, id) => {
    const at = now().getTime()
    const before = kept.get(who)
    if (before?.id === id) return true
    if (kept.size > MOST_KEPT) for (const [key, { due }] of kept) if (due < at) kept.delete(key)
    const due = Math.max(before?.due ?? at, at)
    if (due - at > (RATE.burst - 1) * RATE.everyMs) return false
    kept.set(who, { due: due + RATE.everyMs, id })
    return true
  }
}
const MOST_KEPT = 10_000
