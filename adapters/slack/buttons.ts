import type { App } from '@slack/bolt'
import type { Log } from '../../src/log.ts'
import { readAction } from './actions.ts'
import { type Ears, type Found, quietly } from './ears.ts'
import { isOutsider, Pressed } from './events.ts'

/** What a button opens at once, where that is no question. False when it is not such a button. */
export type Opens = (pressed: Pressed, found: Found) => boolean

/** Hears buttons and selects: each says its command, as if typed in the thread of its message. */
export function hearButtons(
  app: App,
  { take, place }: Ears,
  opens: readonly Opens[],
  log: Log,
): void {
  app.action(/.*/, async ({ body, ack, context }) => {
    const found: Found = context.found
    const { data: pressed } = Pressed.safeParse(body)
    if (!pressed || isOutsider(pressed.user.team_id, found)) return ack()
    if (opens.some((open) => open(pressed, found))) return ack()
    const { actions, container, user, response_url: url, trigger_id: id } = pressed
    const [first] = actions
    const value = first?.value ?? first?.selected_option?.value ?? ''
    const action = first && readAction(first.action_id, value)
    if (action) {
      const room = pressed.channel?.id ?? container.channel_id ?? `@${user.id}`
      // What one person alone sees has no thread.
      const own = container.is_ephemeral ? undefined : container.message_ts
      const from = place(found, room, user.id, { thread: container.thread_ts ?? own, url })
      const text = action.type === 'proof' ? `/why ${action.claim}` : action.command
      await take(found, { id, from, asker: user.id, text }).catch(quietly(log))
    }
    await ack()
  })
}
