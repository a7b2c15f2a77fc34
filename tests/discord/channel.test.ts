import { channelContract } from '../contracts/channel.ts'
import { fakeDiscord, GUILD, ROOM } from './fake/server.ts'
import { at, mouthOn } from './stage.ts'

const CLOSED = '100000000000000099'

channelContract('our strict Discord', async () => {
  const discord = await fakeDiscord()
  const rooms = [...discord.rooms.keys()]
  discord.rooms.set(CLOSED, { id: CLOSED, type: 0, guild: GUILD, name: 'shut', denied: 1n << 11n })
  const { channel, speech } = mouthOn(discord.api)
  discord.gateway.listen((event, message) => {
    if (event === 'MESSAGE_CREATE')
      speech.sightings?.saw(message.nonce ?? '', { id: message.id, channel: message.channel_id })
  })
  return {
    channel,
    room: at(rooms[0] ?? ROOM),
    closedRoom: at(CLOSED),
    seen: async ({ room, thread }) => [
      ...discord.visible(room),
      ...(thread ? discord.visible(thread) : []),
    ],
    close: () => discord.close(),
  }
})
