import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { renderDiscord } from '../../adapters/discord/render.ts'
import { messages } from '../web/messages.ts'
import { breaches, Schema } from './schema.ts'

/** A folder with Discord's OpenAPI document, `discord-openapi.json`; without one this is skipped. */
const document = join(process.env.SHERPA_SPECS ?? '', 'discord-openapi.json')
const Document = z.object({ components: z.object({ schemas: z.record(z.string(), Schema) }) })

const there = Boolean(process.env.SHERPA_SPECS) && existsSync(document)
const { schemas } = there
  ? Document.parse(JSON.parse(readFileSync(document, 'utf8'))).components
  : { schemas: {} }

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
