import type { App } from '@slack/bolt'
import { z } from 'zod'
import type { Sherpa } from '../../src/sherpa.ts'
import { type Ears, type Found, quietly } from './ears.ts'

const Joined = z.object({
  user: z.string(),
  channel: z.string(),
  inviter: z.string().optional(),
  event_ts: z.string(),
})

/** Whoever lets Sherpa into a channel sees at once how its briefing stands, and how to set one. */
export function hearJoining(app: App, { take, place }: Ears, { log }: Pick<Sherpa, 'log'>): void {
  app.event('member_joined_channel', async ({ event, context }) => {
    const found: Found = context.found
    const { data: joined } = Joined.safeParse(event)
    if (joined?.user !== found.self.user) return
    const { channel, inviter = joined.user, event_ts } = joined
    const from = place(found, channel, inviter, {})
    const id = `${channel}/joined/${event_ts}`
    await take(found, { id, from, asker: inviter, text: '/briefing' }).catch(quietly(log))
  })
}
