import { type Message, MessageType } from 'discord.js'
import type { Address } from '../../src/channels/message.ts'
import { notice } from '../../src/channels/notice.ts'
import type { Powers } from '../../src/questions/question.ts'
import { DOOR_WORDS } from './door-words.ts'
import type { Within } from './interactions.ts'
import { nonceOf } from './marks.ts'
import { ADMINISTERS } from './members.ts'
import { threadName } from './place.ts'
import { placeOf } from './placing.ts'
import { renderDiscord } from './render.ts'
import { directAddress, guildAddress } from './where.ts'

/** Takes a message that speaks to us: a mention on a server, or a direct message. Never throws. */
export async function onMessage(message: Message, within: Within): Promise<void> {
  const { kit } = within
  try {
    // Who asks too often is not told so each time: that would be as many messages.
    if (!isAddressed(message) || !within.mayAsk(message.author.id)) return
    const asked = await askedBy(message, within)
    if (!asked) return await refuseStranger(message, kit)
    const text = spoken(message) || '/help'
    const { id } = message
    const fresh = await kit.hear({ id, asker: message.author.id, text, ...asked })
    if (!fresh) return
    await opened(message, asked.from, text, kit)
    await kit.answer(id)
  } catch (error) {
    kit.log.error({ message: message.id, err: error }, 'a message was not taken')
  }
}

/** Whether a person says something to us, by what Discord shows us without reading everything. */
function isAddressed(message: Message): boolean {
  const { author, webhookId, type, guildId, client } = message
  if (author.bot || author.system || webhookId) return false
  if (type !== MessageType.Default && type !== MessageType.Reply) return false
  if (!guildId) return message.content.trim() !== ''
  const me = client.user?.id
  const byRole = message.mentions.roles.some(({ tags }) => tags?.botId === me)
  return byRole || (me !== undefined && message.mentions.users.has(me))
}

/** What was said, without the calling of our name. */
function spoken({ content, client, mentions }: Message): string {
  const ours = mentions.roles.filter(({ tags }) => tags?.botId === client.user?.id)
  const names = [`<@${client.user?.id}>`, `<@!${client.user?.id}>`]
  const calls = [...names, ...ours.map(({ id }) => `<@&${id}>`)]
  return calls.reduce((text, call) => text.replaceAll(call, ' '), content).trim()
}

async function askedBy(
  message: Message,
  { kit, members }: Within,
): Promise<{ from: Address; powers: Powers } | undefined> {
  const { author, guildId, channelId, client, member, reference, mentions } = message
  if (!guildId) {
    const powers = await members.of(author.id)
    const from = { ...directAddress(author.id, channelId, kit.home), person: author.id }
    return powers && { from, powers }
  }
  const at = guildAddress(guildId, await placeOf(channelId, client, kit.api), kit.home)
  // An answer to one of our messages belongs under it.
  const root = mentions.repliedUser?.id === client.user?.id ? reference?.messageId : undefined
  return {
    from: { ...at, ...(root && !at.thread ? { thread: root } : {}), person: author.id },
    powers: {
      admin: member?.permissions.any(ADMINISTERS) ?? false,
      roles: [...(member?.roles.cache.keys() ?? [])].filter((role) => role !== guildId),
    },
  }
}

/**
 * Opens the thread that the answer to a question goes into, under the question's own words, and shows
 * that we are at it. Both are courtesies: the mouth opens the thread where this could not.
 */
async function opened(
  message: Message,
  { thread }: Address,
  text: string,
  { api }: Within['kit'],
): Promise<void> {
  const isQuestion = message.guildId && !thread && !text.startsWith('/')
  if (isQuestion) {
    const name = threadName({ summary: text })
    await api.openThread(message.channelId, message.id, name).catch(() => undefined)
  } else if (message.channel.isSendable()) {
    void message.channel.sendTyping().catch(() => undefined)
  }
}

/** In every language of ours: nobody said which is theirs. */
async function refuseStranger({ id, channelId }: Message, { api }: Within['kit']): Promise<void> {
  const told = notice({ language: 'en', zone: 'UTC' }, Object.values(DOOR_WORDS.stranger))
  const [post] = renderDiscord(told)
  if (post) await api.create(channelId, post, nonceOf(id))
}
