import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { discordCommands } from '../../adapters/discord/commands.ts'
import { register } from '../../adapters/discord/register.ts'
import { renderDiscord } from '../../adapters/discord/render.ts'
import { message, messages } from '../web/messages.ts'
import { ADA, type FakeDiscord, fakeDiscord, ROOM } from './fake/server.ts'
import { breaches, Schema } from './schema.ts'
import { asked, mouthOn, at as where } from './stage.ts'

const quiet = message([{ type: 'text', text: [{ text: 'Nothing new.' }] }], { kind: 'quiet' })

/** A folder with Discord's OpenAPI document, `discord-openapi.json`; without one this is skipped. */
const document = join(process.env.SHERPA_SPECS ?? '', 'discord-openapi.json')
const Operation = z.looseObject({
  requestBody: z
    .object({
      content: z.looseObject({ 'application/json': z.object({ schema: Schema }).optional() }),
    })
    .optional(),
})
const Document = z.object({
  components: z.object({ schemas: z.record(z.string(), Schema) }),
  paths: z.record(z.string(), z.looseObject({})),
})

const there = Boolean(process.env.SHERPA_SPECS) && existsSync(document)
const {
  components: { schemas },
  paths,
} = there
  ? Document.parse(JSON.parse(readFileSync(document, 'utf8')))
  : { components: { schemas: {} }, paths: {} }

/** What breaks the document in a request that was made. */
function breachesOf({ method, path, body }: FakeDiscord['bodies'][number]): string[] {
  const known = Object.keys(paths)
    .filter((each) => new RegExp(`^${each.replace(/\{[^}]+\}/g, '[^/]+')}$`).test(path))
    // Where a name and a place for one fit, the name is meant: `@original`.
    .toSorted((a, b) => (a.match(/\{/g) ?? []).length - (b.match(/\{/g) ?? []).length)[0]
  const operation = Operation.parse(known ? (paths[known]?.[method.toLowerCase()] ?? {}) : {})
  const schema = operation.requestBody?.content['application/json']?.schema
  const found = schema ? breaches(body, schema, schemas) : ['no such request']
  return found.map((breach) => `${method} ${path}${breach}`)
}

describe.skipIf(!there)('by Discord’s own document', () => {
  test('every post of any message is a message to create', () => {
    fc.assert(
      fc.property(messages, (any) => {
        const found = renderDiscord(any).flatMap((post) =>
          breaches(post, { $ref: 'MessageCreateRequest' }, schemas),
        )
        expect(found).toEqual([])
      }),
    )
  })

  test('our commands are commands to register', () => {
    const found = discordCommands().flatMap((command) =>
      breaches(command, { $ref: 'ApplicationCommandUpdateRequest' }, schemas),
    )
    expect(found).toEqual([])
  })

  test('every request that was made to post, edit, answer and register is one', async () => {
    const discord = await fakeDiscord()
    try {
      const { channel, speech } = mouthOn(discord.api)
      await register(speech.api)
      for (const [at, any] of fc.sample(messages, 40).entries()) {
        const { private: _, ...open } = any
        const to = where(ROOM, at % 3 === 0 ? { thread: '5' } : {})
        const receipt = await channel.post(open, 0, at % 5 === 0 ? where(`@${ADA}`) : to, `k${at}`)
        await channel.edit(receipt, { ...open, summary: 'edited' }, 0, to)
        await channel.post({ ...any, private: true }, 0, asked(discord, at % 2 === 0), `h${at}`)
      }
      const root = await channel.post(quiet, 0, where(ROOM), 'root')
      await channel.post(quiet, 0, where(ROOM, { thread: root.id }), 'leaf')
      expect(discord.bodies.length).toBeGreaterThan(100)
      expect(discord.bodies.flatMap(breachesOf)).toEqual([])
    } finally {
      await discord.close()
    }
  })

  test('the check itself finds what is wrong', () => {
    const wrong = {
      content: 5,
      embeds: [{ title: 'x'.repeat(257), colour: 1 }],
      components: [{}],
    }
    expect(breaches(wrong, { $ref: 'MessageCreateRequest' }, schemas)).toEqual([
      '.content: not string or null',
      '.embeds[0].title: longer than 256',
      '.embeds[0]: unknown field colour',
      expect.stringMatching(/^\.components\[0\]/),
    ])
  })
})
