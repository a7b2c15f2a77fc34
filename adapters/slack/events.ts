import { z } from 'zod'

/** What we read of what Slack sends. Everything else in it is left alone. */

const id = z.string().regex(/^[A-Z0-9]{2,40}$/)
const ts = z.string().regex(/^\d{1,12}\.\d{1,8}$/)
const text = z.string().max(40_000)

export const Typed = z.object({
  command: z.string().regex(/^\/\S{1,40}$/),
  text: text.default(''),
  channel_id: id,
  user_id: id,
  trigger_id: z.string().min(1).max(200),
  response_url: z.url().optional(),
})
export type Typed = z.infer<typeof Typed>

/** A message or a mention that a person wrote. Neither ours, nor another bot's, nor Slack's own. */
export const Said = z.object({
  type: z.enum(['message', 'app_mention']),
  subtype: z.enum(['thread_broadcast', 'file_share']).optional(),
  channel: id,
  channel_type: z.enum(['channel', 'group', 'im', 'mpim', 'app_home']).optional(),
  user: id.refine((user) => user !== 'USLACKBOT'),
  user_team: id.optional(),
  bot_id: z.undefined().optional(),
  app_id: z.undefined().optional(),
  text: text.default(''),
  ts,
  thread_ts: ts.optional(),
})
export type Said = z.infer<typeof Said>

/**
 * Whether somebody of another company speaks in a channel that Slack Connect shares: what a workspace
 * follows is not theirs to read or to change. An organization's own workspaces are one house.
 */
export function isOutsider(
  team: string | undefined,
  { self }: { readonly self: { readonly team: string } },
): boolean {
  const isOrganization = self.team.startsWith('E')
  return team !== undefined && team !== self.team && !isOrganization
}

/** A button or a select of ours. */
export const Pressed = z.object({
  user: z.object({ id, team_id: id.optional() }),
  trigger_id: z.string().min(1).max(200),
  response_url: z.url().optional(),
  channel: z.object({ id }).optional(),
  container: z.object({
    type: z.string(),
    channel_id: id.optional(),
    message_ts: ts.optional(),
    thread_ts: ts.optional(),
    is_ephemeral: z.boolean().default(false),
  }),
  actions: z
    .array(
      z.object({
        action_id: z.string().max(255),
        value: z.string().max(2_000).optional(),
        selected_option: z.object({ value: z.string().max(150) }).nullish(),
      }),
    )
    .min(1),
})
export type Pressed = z.infer<typeof Pressed>
