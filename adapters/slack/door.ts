import { App, HTTPReceiver } from '@slack/bolt'
import { isQuestion } from '../../src/channels/grammar.ts'
import { type Heard, hear } from '../../src/channels/hear.ts'
import { leave } from '../../src/channels/leave.ts'
import type { Address } from '../../src/channels/message.ts'
import { OPEN } from '../../src/channels/policy.ts'
import { say } from '../../src/channels/words.ts'
import { Closed } from '../../src/errors.ts'
import type { Powers } from '../../src/questions/question.ts'
import type { Seal } from '../../src/seal.ts'
import type { Sherpa } from '../../src/sherpa.ts'
import { readAction } from './actions.ts'
import { type Self, slackLogger } from './clients.ts'
import { Pressed, Said, Typed } from './events.ts'
import { createPowers } from './powers.ts'
import { type Entry, noteRateLimits, openReceiver } from './receive.ts'
import { sealReply } from './reply.ts'
import type { Origin, Tenant, Tenants } from './tenants.ts'
import { callsOthers, lineOf, wordsOf } from './words.ts'

export interface SlackDoorOptions {
  readonly entry: Entry
  readonly tenants: Tenants
  /** Queues what was stored. */
  readonly answer: (question: string) => Promise<void>
  readonly sherpa: Pick<
    Sherpa,
    'questions' | 'subscriptions' | 'deliveries' | 'policies' | 'now' | 'log'
  >
  readonly seal: Seal
}

export interface SlackDoor {
  /** Where it listens; absent over a socket. */
  readonly port?: number
  close(): Promise<void>
}

/** What `authorize` found, as Bolt hands it to each listener. */
interface Found extends Tenant {
  readonly self: Self
}

/**
 * Opens the door: everything is verified by Bolt, stored, and only then acknowledged; what Slack
 * sends twice is stored once. Nothing slower than the store is asked before, but who may do what.
 * @throws what keeps it from listening.
 */
export async function openSlackDoor(options: SlackDoorOptions): Promise<SlackDoor> {
  const { entry, tenants, sherpa } = options
  const { log, now } = sherpa
  const receiver = openReceiver(entry, { log, now })
  // Bolt asks either its installer who an event is from or us; we know the workspace besides.
  const { installer } = receiver
  receiver.installer = undefined
  const app = new App({
    receiver,
    logger: slackLogger(log),
    convoStore: false,
    authorize: async (source) => {
      const tenant = await tenants.from(originOf(source))
      const self = await tenant.slack.self()
      const found: Found = { ...tenant, self }
      return { botId: self.bot, botUserId: self.user, found }
    },
  })
  receiver.installer = installer
  noteRateLimits(app, log)
  listen(app, options)
  app.error(async (error) => {
    const original = 'original' in error ? error.original : undefined
    // Events of a workspace that sent us away are none to send again.
    if (original instanceof Closed) return
    log.error({ err: error }, 'slack: an event was not taken')
    throw error
  })
  const server =
    receiver instanceof HTTPReceiver && entry.type === 'http'
      ? await receiver.start({ port: entry.port, host: entry.host })
      : await app.start()
  const address = server && 'address' in server ? server.address() : undefined
  return {
    ...(typeof address === 'object' && address ? { port: address.port } : {}),
    async close() {
      const closed = app.stop()
      if (server && 'closeIdleConnections' in server) server.closeIdleConnections()
      await closed
    },
  }
}

function listen(app: App, { answer, sherpa, seal, tenants }: SlackDoorOptions): void {
  const { log, now, policies, deliveries, questions } = sherpa
  const askPowers = createPowers(now, log)

  /** Only commands change anything, and only where not everyone may. */
  async function powersOf(found: Found, person: string, line: string): Promise<Powers> {
    const policy = line.startsWith('/') ? await policies.of(found.workspace) : OPEN
    if (policy.who === 'anyone') return { admin: false, roles: [] }
    return askPowers(found.workspace, found.slack, person)
  }

  /** Stores what was said. The queue may fail: a stored question is found by the next tick. */
  async function take(found: Found, heard: Omit<Heard, 'powers'>): Promise<void> {
    const powers = await powersOf(found, heard.asker, heard.text)
    const question = await hear({ ...heard, powers }, sherpa)
    if (!question) return
    await answer(question.id).catch((error: unknown) => {
      log.warn({ question: question.id, err: error }, 'slack: stored, and not queued')
    })
  }

  function addressIn(
    { workspace }: Found,
    room: string,
    person: string,
    more: { thread?: string | undefined; url?: string | undefined },
  ): Address {
    return {
      platform: 'slack',
      workspace,
      room,
      person,
      ...(more.thread ? { thread: more.thread } : {}),
      ...(more.url ? { reply: sealReply(more.url, workspace, now(), seal) } : {}),
    }
  }

  app.command(/.*/, async ({ body, ack, context }) => {
    try {
      const found: Found = context.found
      const typed = Typed.parse(body)
      const words = wordsOf(typed.text, found.self.user)
      const from = addressIn(found, typed.channel_id, typed.user_id, { url: typed.response_url })
      const id = `slack/${found.self.team}/${typed.trigger_id}`
      const text = `${typed.command} ${words}`.trim()
      await take(found, { id, from, asker: typed.user_id, text })
    } catch (error) {
      const number = crypto.randomUUID().slice(0, 8)
      log.error({ number, err: error }, 'slack: a command was not stored')
      const text = say('en', 'wrong.lost', { id: number })
      return ack({ response_type: 'ephemeral', text })
    }
    await ack()
  })

  app.event(/^(?:message|app_mention)$/, async ({ event, context }) => {
    const found: Found = context.found
    const { data: said } = Said.safeParse(event)
    if (!said) return
    const us = found.self.user
    const thread = said.thread_ts ?? said.ts
    const from = addressIn(found, said.channel, said.user, { thread })
    const isDirect = said.channel_type === 'im'
    const isMention = said.type === 'app_mention' || said.text.includes(`<@${us}`)
    const isToUs = isDirect || isMention || (await isFollowUp(said, from, us))
    if (!isToUs) return
    // A mention comes as two events. Both are this message.
    const id = `slack/${found.self.team}/${said.channel}/${said.ts}`
    await take(found, { id, from, asker: said.user, text: lineOf(wordsOf(said.text, us)) })
  })

  /** A question in a thread where we spoke, put to nobody else. Thanks and comments are none. */
  async function isFollowUp(said: Said, from: Address, us: string): Promise<boolean> {
    const { thread_ts: thread, ts, text } = said
    if (!thread || thread === ts || callsOthers(text, us) || !isQuestion(text)) return false
    if (await deliveries.byReceipt(from, thread)) return true
    return (await questions.thread(from, 1)).length > 0
  }

  app.action(/.*/, async ({ body, ack, context }) => {
    const found: Found = context.found
    const { data: pressed } = Pressed.safeParse(body)
    const [first] = pressed?.actions ?? []
    const value = first?.value ?? first?.selected_option?.value ?? ''
    const action = first && readAction(first.action_id, value)
    if (pressed && action) {
      const { container, user, response_url: url } = pressed
      const room = pressed.channel?.id ?? container.channel_id ?? `@${user.id}`
      // What one person alone sees has no thread.
      const thread =
        container.thread_ts ?? (container.is_ephemeral ? undefined : container.message_ts)
      const from = addressIn(found, room, user.id, { thread, url })
      const id = `slack/${found.self.team}/${pressed.trigger_id}`
      const text = action.type === 'proof' ? `/why ${action.claim}` : action.command
      await take(found, { id, from, asker: user.id, text })
    }
    await ack()
  })

  /** They sent us away. Slack tells it in one or two events, in any order. */
  async function sentAway(origin: Origin): Promise<void> {
    const workspace = await tenants.remove(origin)
    if (!workspace) return
    await leave('slack', workspace, sherpa)
    log.info({ workspace }, 'slack: sent away')
  }

  app.event('app_uninstalled', async ({ context }) => sentAway(originOf(context)))
  app.event('tokens_revoked', async ({ event, context }) => {
    if (event.tokens.bot?.length) await sentAway(originOf(context))
  })

  // Slack shows a warning for whatever is not acknowledged.
  app.shortcut(/.*/, async ({ ack }) => ack())
  app.view(/.*/, async ({ ack }) => ack())
  app.options(/.*/, async ({ ack }) => ack({ options: [] }))
}

const originOf = ({
  teamId,
  enterpriseId,
  isEnterpriseInstall,
}: {
  teamId?: string | undefined
  enterpriseId?: string | undefined
  isEnterpriseInstall: boolean
}): Origin => ({
  team: teamId,
  enterprise: isEnterpriseInstall ? enterpriseId : undefined,
})
