import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { z } from 'zod'

/** Installed by tests/peers/install.sh; what is not there is skipped by its name. */
const modules = fileURLToPath(new URL('../peers/node_modules', import.meta.url))
const module = join(modules, 'discord-digital-twin/dist/index.js')
export const hasTwin = existsSync(module)

/** As much of discord-digital-twin 0.1.1 as the tests use. */
export interface Twin {
  readonly restUrl: string
  readonly botToken: string
  readonly botUserId: string
  readonly guildId: string
  start(): Promise<void>
  stop: () => Promise<void>
  channel(id: string): {
    user(id: string): {
      sendMessage(what: { content: string }): Promise<{ id: string }>
      runSlashCommand(what: {
        name: string
        options?: { name: string; type: number; value: string }[]
      }): Promise<{ id: string }>
      clickButton(what: { messageId: string; customId: string }): Promise<{ id: string }>
    }
    waitForInteractionAck(what: { interactionId: string }): Promise<{ acknowledged: boolean }>
  }
}

export const ROOM = '200000000000000001'
export const ADA = '200000000000000002'

const Made = z.object({ DigitalDiscord: z.custom<new (options: object) => Twin>() })

export async function startTwin(): Promise<Twin> {
  const { DigitalDiscord } = Made.parse(await import(pathToFileURL(module).href))
  const folder = mkdtempSync(join(tmpdir(), 'discord-twin-'))
  const twin = new DigitalDiscord({
    guild: { id: '200000000000000003', name: 'Desk' },
    channels: [{ id: ROOM, name: 'briefings', type: 0 }],
    users: [{ id: ADA, username: 'ada' }],
    // In memory it would be shared by all that one process starts.
    dbUrl: `file:${join(folder, 'twin.db')}`,
  })
  await twin.start()
  const stop = twin.stop.bind(twin)
  twin.stop = async () => {
    await stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return twin
}

const Messages = z.array(
  z.object({
    id: z.string(),
    content: z.string(),
    embeds: z
      .array(z.object({ title: z.string().optional(), description: z.string().optional() }))
      .default([]),
    components: z
      .array(z.object({ components: z.array(z.object({ custom_id: z.string() })) }))
      .default([]),
    flags: z.number().default(0),
  }),
)

/** A room's messages, oldest first. */
export async function messagesOf(twin: Twin, room: string): Promise<z.infer<typeof Messages>> {
  const answer = await fetch(`${twin.restUrl}/v10/channels/${room}/messages?limit=100`, {
    headers: { authorization: `Bot ${twin.botToken}` },
  })
  return Messages.parse(await answer.json()).toReversed()
}
