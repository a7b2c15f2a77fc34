import type { App } from '@slack/bolt'
import { say } from '../../src/channels/words.ts'
import type { Log } from '../../src/log.ts'
import { type Ears, type Found, TooOften } from './ears.ts'
import { Typed } from './events.ts'
import { wordsOf } from './words.ts'

/**
 * Hears every slash command, those we know nothing of too. Slack sends none again, so it is
 * acknowledged once it is stored, and where it could not be, whoever typed it is told.
 */
export function hearCommands(app: App, { take, place }: Ears, log: Log): void {
  app.command(/.*/, async ({ body, ack, context }) => {
    try {
      const found: Found = context.found
      const { command, text, channel_id, user_id, trigger_id, response_url } = Typed.parse(body)
      const line = wordsOf(`${command} ${text}`, found.self.user)
      const from = place(found, channel_id, user_id, { url: response_url })
      await take(found, { id: trigger_id, from, asker: user_id, text: line })
    } catch (error) {
      if (error instanceof TooOften) {
        return ack({ response_type: 'ephemeral', text: say('en', 'wrong.often') })
      }
      const number = crypto.randomUUID().slice(0, 8)
      log.error({ number, err: error }, 'slack: a command was not stored')
      const text = say('en', 'wrong.lost', { id: number })
      return ack({ response_type: 'ephemeral', text })
    }
    await ack()
  })
}
