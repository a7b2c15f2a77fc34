import { randomUUID } from 'node:crypto'
import { ADA, type FakeDiscord, GUILD, ROOM } from './server.ts'

/** Permission bits of a member who may manage the server. */
export const MANAGES = String(1n << 5n)

interface Doing {
  readonly person?: string
  readonly channel?: string
  readonly guild?: string | null
  readonly permissions?: string
  readonly roles?: readonly string[]
  readonly locale?: string
  /** Tells of the same event again. */
  readonly again?: string
}

const userOf = (id: string) => ({ id, username: 'ada', discriminator: '0', avatar: null })

const memberOf = ({ roles = [], permissions = '0' }: Doing) => ({
  roles,
  permissions,
  joined_at: new Date(0).toISOString(),
  deaf: false,
  mute: false,
  flags: 0,
})

/** What a person does on the fake Discord, as its gateway tells us of it. */
export function people(discord: FakeDiscord) {
  function interact(type: number, data: unknown, doing: Doing, more: object = {}): string {
    const { person = ADA, channel = ROOM, guild = GUILD } = doing
    const id = doing.again ?? discord.nextId()
    const known = discord.interactions.get(id)
    const token = known?.token ?? `token-${randomUUID()}`
    if (!known) discord.interactions.set(id, { id, token, channel, at: discord.now() })
    const room = discord.rooms.get(channel)
    discord.gateway.dispatch('INTERACTION_CREATE', {
      id,
      token,
      type,
      data,
      application_id: discord.bot,
      version: 1,
      channel_id: channel,
      channel: room && { id: channel, type: room.type, name: room.name, parent_id: room.parent },
      locale: doing.locale ?? 'en-GB',
      entitlements: [],
      app_permissions: String(0x7fff_ffff_ffffn & ~0x28n & ~(room?.denied ?? 0n)),
      authorizing_integration_owners: {},
      context: guild ? 0 : 1,
      attachment_size_limit: 0,
      ...(guild
        ? { guild_id: guild, member: { ...memberOf(doing), user: userOf(person) } }
        : { user: userOf(person) }),
      ...more,
    })
    return id
  }

  /** Options as Discord sends them; a verb wraps them. */
  function optionsOf(filled: Record<string, string>, verb?: string, focused?: string) {
    const options = Object.entries(filled).map(([name, value]) => ({
      type: 3,
      name,
      value,
      ...(name === focused ? { focused: true } : {}),
    }))
    return verb ? [{ type: 1, name: verb, options }] : options
  }

  return {
    types(
      command: string,
      filled: Record<string, string> = {},
      doing: Doing & { verb?: string } = {},
    ): string {
      const options = optionsOf(filled, doing.verb)
      return interact(2, { id: '1', type: 1, name: command, options }, doing)
    },
    isTyping(command: string, option: string, typed: string, doing: Doing = {}): string {
      const options = optionsOf({ [option]: typed }, undefined, option)
      return interact(4, { id: '1', type: 1, name: command, options }, doing)
    },
    presses(custom_id: string, message: string, doing: Doing = {}): string {
      const channel = doing.channel ?? ROOM
      const stub = { id: message, channel_id: channel, author: userOf(discord.bot), content: '' }
      const empty = { embeds: [], attachments: [], mentions: [], mention_roles: [], components: [] }
      const at = { timestamp: new Date(0).toISOString(), edited_timestamp: null, type: 0, flags: 0 }
      return interact(3, { custom_id, component_type: 2 }, doing, {
        message: { ...stub, ...empty, ...at },
      })
    },
    chooses(custom_id: string, value: string, message: string, doing: Doing = {}): string {
      const stub = { id: message, channel_id: ROOM, author: userOf(discord.bot), content: '' }
      const empty = { embeds: [], attachments: [], mentions: [], mention_roles: [], components: [] }
      const at = { timestamp: new Date(0).toISOString(), edited_timestamp: null, type: 0, flags: 0 }
      return interact(3, { custom_id, component_type: 3, values: [value] }, doing, {
        message: { ...stub, ...empty, ...at },
      })
    },
    /** Writes in a channel; without the intent Discord shows its words only where we are named. */
    writes(text: string, doing: Doing & { replyTo?: string; bot?: boolean } = {}): string {
      const { person = ADA, channel = ROOM, guild = GUILD, replyTo } = doing
      const names = text.includes(`<@${discord.bot}>`) || replyTo !== undefined
      const shown = names || !guild
      const known = discord.messages.find(({ id }) => id === doing.again)
      const id = known?.id ?? discord.nextId()
      const stored = { id, channel, author: person, hidden: false, flags: 0, edits: 0 }
      if (!known) discord.messages.push({ ...stored, body: { content: text } })
      const me = { ...userOf(discord.bot), bot: true }
      discord.gateway.dispatch('MESSAGE_CREATE', {
        id,
        channel_id: channel,
        channel_type: discord.rooms.get(channel)?.type,
        type: replyTo ? 19 : 0,
        author: { ...userOf(person), ...(doing.bot ? { bot: true } : {}) },
        content: shown ? text : '',
        mentions: names ? [me] : [],
        mention_roles: [],
        mention_everyone: false,
        embeds: [],
        attachments: [],
        components: [],
        pinned: false,
        tts: false,
        flags: 0,
        timestamp: new Date(discord.now()).toISOString(),
        edited_timestamp: null,
        ...(guild ? { guild_id: guild, member: memberOf(doing) } : {}),
        ...(replyTo
          ? {
              message_reference: { message_id: replyTo, channel_id: channel },
              referenced_message: {
                id: replyTo,
                channel_id: channel,
                author: me,
                content: '',
                type: 0,
                embeds: [],
                attachments: [],
                mentions: [],
                mention_roles: [],
                components: [],
                timestamp: new Date(0).toISOString(),
                edited_timestamp: null,
                flags: 0,
              },
            }
          : {}),
      })
      return id
    },
  }
}
