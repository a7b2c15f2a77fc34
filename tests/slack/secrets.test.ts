import { expect, test } from 'vitest'
import { openStores } from '../../adapters/database/stores.ts'
import { slackChannel } from '../../adapters/slack/channel.ts'
import { openSlack } from '../../adapters/slack/clients.ts'
import { openSlackDoor } from '../../adapters/slack/door.ts'
import { EVENTS_PATH } from '../../adapters/slack/receive.ts'
import { sealReply } from '../../adapters/slack/reply.ts'
import { oneTenant } from '../../adapters/slack/tenants.ts'
import { createLog } from '../../src/log.ts'
import { saying } from '../contracts/channel.ts'
import { stores } from '../engine/stores.ts'
import { type Fault, startFakeSlack } from './fake.ts'
import { command, event, SECRET } from './signed.ts'
import { at, quickClock, seal } from './stages.ts'

test('whatever fails, no token, secret, way to answer or word of anybody is logged or sent about', async () => {
  const lines: string[] = []
  const log = createLog({ level: 'debug', readable: false, write: (line) => void lines.push(line) })
  const [store] = stores
  if (!store) throw new Error('no store')
  const database = await store.open()
  const kit = openStores(database)
  const fake = await startFakeSlack()
  fake.world.token = 'xoxb-1111-2222-CANARYtoken'
  const slack = openSlack(fake.world.token, { api: fake.url, timeoutMs: 300, log })
  const tenants = oneTenant('local', slack)
  const questions: typeof kit.questions = {
    ...kit.questions,
    add: async () => {
      throw new Error(`no such table, said ${fake.world.token}`)
    },
  }
  const now = () => new Date()
  const door = await openSlackDoor({
    entry: { type: 'http', signingSecret: SECRET, port: 0, host: '127.0.0.1' },
    tenants,
    answer: async () => undefined,
    sherpa: { ...kit, questions, now, zone: 'UTC', log },
    seal,
  })
  try {
    const url = `http://127.0.0.1:${door.port}${EVENTS_PATH}`
    const said = { text: 'CANARYwords', response_url: fake.responseUrl }
    await command(url, said)
    await command(url, said, { secret: 'guessed' })
    await event(url, {
      type: 'app_mention',
      channel: 'C0BRIEF',
      user: 'U0ANN',
      text: '<@U0BOT> CANARYwords',
      ts: '1.000001',
    })
    const channel = slackChannel({ tenants, seal, now, log, api: fake.url, clock: quickClock() })
    const reply = sealReply(fake.responseUrl, 'local', now(), seal)
    const faults: readonly Fault[] = [
      '500',
      '401',
      '429',
      'stored-then-reset',
      'stored-then-silence',
      'stored-then-garbage',
      { error: 'invalid_blocks' },
      { error: 'invalid_auth' },
    ]
    for (const [number, fault] of faults.entries()) {
      for (const method of ['chat.postMessage', 'response_url']) fake.fail(method, fault)
      const to = at(number % 2 ? 'C0BRIEF' : 'C0OTHER', { person: 'U0ANN', reply })
      const message = { ...saying('CANARYwords'), private: number % 3 === 0 }
      await channel.post(message, 0, to, `secret-${number}`).catch((error: unknown) => {
        log.error({ err: error }, 'failed')
      })
    }
    const posted = JSON.stringify(fake.calls.map(({ args }) => args.metadata ?? ''))
    expect(lines.length).toBeGreaterThan(8)
    expect(lines.join('\n')).not.toMatch(/CANARY|xoxb-1|shhh-signing/)
    expect(lines.join('\n')).not.toContain(new URL(fake.responseUrl).pathname)
    expect(posted).not.toMatch(/secret-|U0ANN|CANARY/)
  } finally {
    await door.close()
    await fake.close()
    await database.close()
  }
})
