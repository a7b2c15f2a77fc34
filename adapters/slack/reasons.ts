import type { App } from '@slack/bolt'
import type { Seal } from '../../src/seal.ts'
import type { Sherpa } from '../../src/sherpa.ts'
import { readAction } from './actions.ts'
import type { Opens } from './buttons.ts'
import { type Ears, type Found, quietly } from './ears.ts'
import type { Pressed } from './events.ts'
import { codeOf } from './failures.ts'
import { readerOf } from './home.ts'
import {
  commandIn,
  type Pressing,
  REASON,
  Reasoned,
  readPressing,
  reasonWindow,
  wantsReason,
} from './reason-window.ts'

type Kit = Pick<Sherpa, 'zone' | 'log'>

const about = ({ workspace }: Found, person: string): string =>
  `slack/${workspace}/reason/${person}`

/**
 * Asks whoever presses "Wrong" what would be right. What they pressed is said once they have
 * answered or closed the window; where none opens, at once.
 */
export function hearReasons(
  app: App,
  { take, place }: Ears,
  { log, zone }: Kit,
  seal: Seal,
): Opens {
  const listen = async (body: unknown, found: Found): Promise<void> => {
    const { data: reasoned } = Reasoned.safeParse(body)
    if (!reasoned) return
    const { view, user } = reasoned
    const pressing = readPressing(seal.open(view.private_metadata, about(found, user.id)))
    if (!pressing) return
    const from = place(found, pressing.room, user.id, pressing)
    const said = { id: view.id, from, asker: user.id, text: commandIn(pressing, reasoned) }
    await take(found, said).catch(quietly(log))
  }
  app.view(REASON, async ({ body, ack, context }) => {
    await listen(body, context.found)
    await ack()
  })
  app.view({ callback_id: REASON, type: 'view_closed' }, async ({ body, ack, context }) => {
    await listen(body, context.found)
    await ack()
  })

  return (pressed, found) => {
    const pressing = pressingOf(pressed)
    if (!pressing) return false
    const { user, trigger_id: id } = pressed
    open(pressing, pressed, found).catch((error: unknown) => {
      log.warn({ code: codeOf(error) }, 'slack: no window to ask why')
      const from = place(found, pressing.room, user.id, pressing)
      const said = { id, from, asker: user.id, text: pressing.command }
      take(found, said).catch((lost: unknown) =>
        log.error({ err: lost }, 'slack: a judgement was lost'),
      )
    })
    return true
  }

  async function open(
    pressing: Pressing,
    { user, trigger_id }: Pressed,
    found: Found,
  ): Promise<void> {
    const { language } = await readerOf(found.slack, user.id, zone)
    const sealed = seal.seal(JSON.stringify(pressing), about(found, user.id))
    const view = reasonWindow(sealed, language)
    await found.slack.posts.apiCall('views.open', { trigger_id, view })
  }
}

function pressingOf({ actions: [first], container, channel, response_url: url }: Pressed) {
  const action = first && readAction(first.action_id, first.value ?? '')
  const room = channel?.id ?? container.channel_id
  if (action?.type !== 'command' || !room || !wantsReason(action.command)) return undefined
  const own = container.is_ephemeral ? undefined : container.message_ts
  const thread = container.thread_ts ?? own
  return { command: action.command, room, ...(thread ? { thread } : {}), ...(url ? { url } : {}) }
}
