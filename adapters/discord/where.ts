import { ChannelType } from 'discord.js'
import type { Address } from '../../src/channels/message.ts'

/** The server whose workspace is this installation's own, and that workspace. */
export interface Home {
  readonly guild: string
  readonly workspace: string
}

/** What is known of a channel, and of the one it hangs in. */
export interface Place {
  readonly id: string
  readonly type?: ChannelType
  readonly parentId?: string | null
  readonly parentType?: ChannelType
}

/** A server's workspace: the home's is shared with the web page, any other has one of its own. */
export function workspaceOf(guild: string, home: Home): string {
  return guild === home.guild ? home.workspace : `discord-${guild}`
}

/**
 * Where something was said on a server. A thread is a place within the channel it hangs in; a post
 * of a forum stands for itself, as nothing can be said in a forum beside its posts.
 */
export function guildAddress(guild: string, place: Place, home: Home): Address {
  const workspace = workspaceOf(guild, home)
  const isPost = place.parentType !== undefined && FORUMS.has(place.parentType)
  if (place.type !== undefined && THREADS.has(place.type) && place.parentId && !isPost) {
    return { platform: 'discord', workspace, room: place.parentId, thread: place.id }
  }
  return { platform: 'discord', workspace, room: place.id }
}

/** A direct message: its channel is its thread, so that what follows remembers what came before. */
export function directAddress(person: string, channel: string, home: Home): Address {
  const { workspace } = home
  return { platform: 'discord', workspace, room: `@${person}`, thread: channel }
}

const THREADS: ReadonlySet<ChannelType> = new Set([
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
])
const FORUMS: ReadonlySet<ChannelType> = new Set([ChannelType.GuildForum, ChannelType.GuildMedia])
