import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { slackSend } from '../../adapters/slack/hosts.ts'
import { sealReply } from '../../adapters/slack/reply.ts'
import type { Channel } from '../../src/channels/channel.ts'
import { Closed, Permanent } from '../../src/errors.ts'
import { saying } from '../contracts/channel.ts'
import { type FakeSlack, startFakeSlack } from './fake.ts'
import { at, mouth, seal, shown } from './stages.ts'

let fake: FakeSlack
let channel: Channel
let now: Date
beforeEach(async () => {
  fake = await startFakeSlack()
  now = new Date()
  channel = mouth(fake.url, fake.world.token, { now: () => now })
})
afterEach(() => fake.close())

const secret = { ...saying('For your eyes'), private: true }
const asked = (room = 'C0BRIEF', at_ = now) =>
  at(room, { person: 'U0ANN', reply: sealReply(fake.responseUrl, 'local', at_, seal) })

describe('what is private', () => {
  test('is shown to whoever asked, where they asked, and to nobody else', async () => {
    await channel.post(secret, 0, asked(), 'k')
    expect(fake.responses).toMatchObject([{ response_type: 'ephemeral', replace_original: false }])
    expect(fake.visible('C0BRIEF')).toEqual([])
  })

  test('is shown to them in the channel when Slack forgot where they asked', async () => {
    await channel.post(secret, 0, asked('C0BRIEF', new Date(now.getTime() - 1_800_000)), 'k')
    expect(fake.responses).toEqual([])
    expect(fake.whispers).toMatchObject([{ user: 'U0ANN', channel: 'C0BRIEF' }])
    expect(fake.visible('C0BRIEF')).toEqual([])
  })

  test('is not shown again when the answer was lost: nobody can look', async () => {
    fake.fail('response_url', 'stored-then-500')
    await expect(channel.post(secret, 0, asked(), 'k')).rejects.toThrow(Permanent)
    expect(fake.responses).toHaveLength(1)
    expect(fake.whispers).toEqual([])
  })

  test('in a direct message is just said', async () => {
    await channel.post(secret, 0, at('D0ANN', { person: 'U0ANN' }), 'k')
    expect(fake.visible('D0ANN')).toHaveLength(1)
  })
})

describe('in a channel that Sherpa is not in', () => {
  test('a command is answered where it was typed, for all to see', async () => {
    await channel.post(saying('Out loud'), 0, asked('C0AWAY'), 'k')
    expect(fake.responses).toMatchObject([{ response_type: 'in_channel' }])
  })

  test('an answer that grows is shown once, when it is whole', async () => {
    const to = asked('C0AWAY')
    const receipt = await channel.post({ ...saying('One'), unfinished: true }, 0, to, 'k')
    await channel.edit(receipt, { ...saying('One two'), unfinished: true }, 0, to)
    expect(fake.responses).toEqual([])
    await channel.edit(receipt, saying('One two three'), 0, to)
    await channel.edit(receipt, saying('One two three'), 0, to)
    expect(fake.responses).toHaveLength(1)
    expect(shown(fake.responses[0]?.blocks as unknown[])).toBe('One two three')
  })

  test('nothing else is said', async () => {
    await expect(channel.post(saying('Hello?'), 0, at('C0AWAY'), 'k')).rejects.toThrow(Closed)
  })
})

test('where an event may be answered is sealed for its workspace', async () => {
  const other = { ...asked(), workspace: 'slack-T0OTHER' }
  await expect(channel.post(secret, 0, other, 'k')).rejects.toThrow()
  expect(fake.responses).toEqual([])
})

test.each(['https://evil.example/', 'http://hooks.slack.com/x', 'https://slack.com.evil.example/'])(
  'nothing is ever sent to %s',
  async (url) => {
    const sent: string[] = []
    const send = slackSend('https://slack.com/api/', async (to) => {
      sent.push(String(to))
      return new Response()
    })
    await expect(send(url)).rejects.toThrow(TypeError)
    await send('https://hooks.slack.com/commands/T1/2/3')
    expect(sent).toEqual(['https://hooks.slack.com/commands/T1/2/3'])
  },
)
