import { setTimeout as wait } from 'node:timers/promises'
import { App, HTTPReceiver } from '@slack/bolt'
import { Closed, Wrong } from '../../src/errors.ts'
import type { Sherpa } from '../../src/sherpa.ts'
import { hearButtons } from './buttons.ts'
import { slackLogger } from './clients.ts'
import { hearCommands } from './commands.ts'
import { createEars, type EarsOptions, type Found } from './ears.ts'
import { codeOf } from './failures.ts'
import { hearHome, settingsOpener } from './home.ts'
import { hearJoining } from './joining.ts'
import { hearLeaving, originOf } from './leaving.ts'
import { hearMessages } from './messages.ts'
import { hearReasons } from './reasons.ts'
import { type Entry, noteRateLimits, openReceiver } from './receive.ts'
import type { Tenants } from './tenants.ts'

export interface SlackDoorOptions extends EarsOptions {
  readonly entry: Entry
  readonly tenants: Tenants
  readonly sherpa: EarsOptions['sherpa'] & Pick<Sherpa, 'deliveries' | 'topics' | 'zone'>
}

export interface SlackDoor {
  /** Where it listens; absent over a socket. */
  readonly port?: number
  close(): Promise<void>
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
  if (receiver instanceof HTTPReceiver && entry.type === 'http') {
    const server = await receiver
      .start({ port: entry.port, host: entry.host })
      .catch((error: unknown) => Promise.reject(unheard(error, entry.host, entry.port)))
    const address = server.address()
    return {
      ...(typeof address === 'object' && address ? { port: address.port } : {}),
      async close() {
        const closed = app.stop()
        if ('closeIdleConnections' in server) server.closeIdleConnections()
        await closed
      },
    }
  }
  // A socket that Slack does not open keeps nothing else from starting; it is tried again.
  const opened = app.start().catch((error: unknown) => {
    log.error({ code: codeOf(error), err: error }, 'slack: no socket; doctor says why')
  })
  await Promise.race([opened, wait(SOCKET_MS, undefined, { ref: false })])
  return { close: async () => void (await app.stop()) }
}

/** How long the start of everything waits for Slack to open a socket. */
const SOCKET_MS = 5_000

/** What keeps the door from listening is a setting, so the error names it. */
function unheard(cause: unknown, host: string, port: number): unknown {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
  const advice =
    code === 'EADDRINUSE'
      ? `port ${port} is taken: set SLACK_PORT to a free one`
      : code === 'EACCES'
        ? `port ${port} is not for everyone: set SLACK_PORT to one above 1023`
        : code === 'EADDRNOTAVAIL'
          ? `this machine has no address ${host}: set SHERPA_HOST to one that it has`
          : undefined
  return advice ? new Wrong(`Slack can not be heard: ${advice}.`, { cause }) : cause
}

function listen(app: App, options: SlackDoorOptions): void {
  const { sherpa, tenants, seal } = options
  const ears = createEars(options)
  hearCommands(app, ears, sherpa.log)
  hearMessages(app, ears, sherpa)
  const opens = [settingsOpener(sherpa), hearReasons(app, ears, sherpa, seal)]
  hearButtons(app, ears, opens, sherpa.log)
  hearHome(app, ears, sherpa)
  hearJoining(app, ears, sherpa)
  hearLeaving(app, tenants, sherpa)
  // Slack shows a warning for whatever is not acknowledged.
  app.shortcut(/.*/, async ({ ack }) => ack())
  app.view(OTHERS, async ({ ack }) => ack())
  app.options(OTHERS, async ({ ack }) => ack({ options: [] }))
}

/** Windows and fields that are none of ours, or of an older version. */
const OTHERS = /^(?!v1:)/
