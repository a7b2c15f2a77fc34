import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { z } from 'zod'
import type { Stage } from '../contracts/channel.ts'
import { at, freePort, mouth, shown } from './stages.ts'

/** Installed by tests/peers/install.sh; what is not there is skipped by its name. */
const modules = fileURLToPath(new URL('../peers/node_modules', import.meta.url))
const binary = join(modules, 'local-slack-linux-x64/bin/local-slack')
const emulate = join(modules, 'emulate/dist/api.js')
export const hasLocalSlack = existsSync(binary)
export const hasEmulate = existsSync(emulate)

export interface LocalSlack {
  readonly api: string
  readonly token: string
  readonly appToken: string
  readonly signingSecret: string
  /** Does what a person does: `message`, `command`, `interact`, `open-home`. */
  act(what: string, how: object): Promise<void>
  /** Every message of a channel. */
  messages(channel: string): Promise<LocalMessage[]>
  close(): Promise<void>
}

const Messages = z.object({
  messages: z.array(
    z.object({
      ts: z.string(),
      text: z.string(),
      user: z.string().optional(),
      bot_id: z.string().optional(),
      thread_ts: z.string().optional(),
      blocks: z.array(z.unknown()).default([]),
    }),
  ),
})
export type LocalMessage = z.infer<typeof Messages>['messages'][number]

/** Starts local-slack, which delivers over a socket or to an address. */
export async function startLocalSlack(requestUrl?: string): Promise<LocalSlack> {
  const folder = mkdtempSync(join(tmpdir(), 'local-slack-'))
  const port = await freePort()
  const app = {
    appId: 'A01APP',
    botUserId: 'U0BOT',
    botToken: 'xoxb-local',
    appToken: 'xapp-local',
    signingSecret: 'local-signing-secret',
    mode: requestUrl ? 'events' : 'socket',
    ...(requestUrl ? { requestUrl } : {}),
  }
  const config = {
    workspace: { teamId: 'T0LOCAL' },
    apps: [app],
    users: [{ id: 'U0ANN', name: 'ann' }],
    channels: [{ id: 'C0BRIEF', name: 'briefings', members: ['U0ANN', 'U0BOT'] }],
  }
  const path = join(folder, 'config.json')
  writeFileSync(path, JSON.stringify(config))
  const child = spawn(
    binary,
    ['--config', path, '--port', String(port), '--base-host', '127.0.0.1'],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  await said(child, 'is running')
  const base = `http://127.0.0.1:${port}`
  return {
    api: `${base}/api/`,
    token: app.botToken,
    appToken: app.appToken,
    signingSecret: app.signingSecret,
    async act(what, how) {
      const response = await fetch(`${base}/_control/${what}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(how),
      })
      if (!response.ok) throw new Error(`local-slack: ${what}: ${await response.text()}`)
    },
    async messages(channel) {
      const response = await fetch(`${base}/_control/messages/${channel}`)
      return Messages.parse(await response.json()).messages
    },
    async close() {
      child.kill()
      await once(child, 'exit')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export async function localSlackStage(): Promise<Stage> {
  const slack = await startLocalSlack()
  return {
    channel: mouth(slack.api, slack.token),
    room: at('C0BRIEF'),
    closedRoom: at('C0NONE'),
    seen: async ({ room }) => (await slack.messages(room)).map(({ blocks }) => shown(blocks)),
    close: () => slack.close(),
  }
}

const Emulate = z.object({
  createEmulator: z.custom<
    (options: object) => Promise<{ readonly url: string; close(): Promise<void> }>
  >((made) => typeof made === 'function'),
})
const Made = z.object({ channel: z.object({ id: z.string() }) })
const History = z.object({
  messages: z.array(z.object({ ts: z.string(), blocks: z.array(z.unknown()).default([]) })),
})

export async function emulateStage(): Promise<Stage> {
  const { createEmulator } = Emulate.parse(await import(pathToFileURL(emulate).href))
  const token = 'xoxb-emulated'
  const ids = { app_id: 'A0SHERPA', bot_id: 'B0SHERPA', bot_user_id: 'U0SHERPA' }
  const slack = await createEmulator({
    service: 'slack',
    port: await freePort(),
    seed: {
      slack: {
        team: { name: 'Desk', domain: 'desk' },
        oauth_apps: [
          { ...ids, client_id: '1.2', client_secret: 's', name: 'Sherpa', redirect_uris: [] },
        ],
        tokens: [{ ...ids, token, type: 'bot', user_id: ids.bot_user_id }],
      },
    },
  })
  const api = `${slack.url}/api/`
  const ask = async (method: string, args: Record<string, string>): Promise<unknown> => {
    const response = await fetch(api + method, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: new URLSearchParams(args),
    })
    return response.json()
  }
  const made = await ask('conversations.create', { name: 'briefings' })
  const { channel } = Made.parse(made)
  return {
    channel: mouth(api, token),
    room: at(channel.id),
    closedRoom: at('C0NONE'),
    async seen({ room, thread }) {
      const args = { channel: room, limit: '999' }
      const method = thread ? 'conversations.replies' : 'conversations.history'
      const { messages } = History.parse(await ask(method, thread ? { ...args, ts: thread } : args))
      return messages
        .toSorted((one, other) => Number(one.ts) - Number(other.ts))
        .map(({ blocks }) => shown(blocks))
    },
    close: () => slack.close(),
  }
}

async function said(child: ChildProcess, words: string): Promise<void> {
  let heard = ''
  for await (const chunk of child.stdout ?? []) {
    heard += String(chunk)
    if (heard.includes(words)) break
  }
  child.stdout?.resume()
}
