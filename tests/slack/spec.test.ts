import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { LIMITS } from '../../adapters/slack/blocks.ts'
import { renderSlack } from '../../adapters/slack/render.ts'
import { messages } from '../web/messages.ts'

/** A folder with an independent table of Block Kit's limits and examples; without one this is skipped. */
const spec = join(process.env.SHERPA_SPECS ?? '', 'slackblocks/spec')
const there = Boolean(process.env.SHERPA_SPECS) && existsSync(join(spec, 'limits.json'))

const Most = z.object({ max_length: z.number() })
const Items = z.object({ max_items: z.number() })
const Table = z.object({
  text: Most,
  action_id: Most,
  button: z.object({ text: Most, value: Most }),
  actions: z.object({ elements: Items }),
  context: z.object({ elements: Items }),
  header: z.object({ text: Most }),
  section: z.object({ text: Most }),
})

describe.skipIf(!there)('by an independent table of Block Kit', () => {
  test('our limits are no higher than its', () => {
    const table = Table.parse(JSON.parse(readFileSync(join(spec, 'limits.json'), 'utf8')))
    expect(LIMITS.header).toBeLessThanOrEqual(table.header.text.max_length)
    expect(LIMITS.section).toBeLessThanOrEqual(table.section.text.max_length)
    expect(LIMITS.richText).toBeLessThanOrEqual(table.text.max_length)
    expect(LIMITS.contextText).toBeLessThanOrEqual(table.text.max_length)
    expect(LIMITS.contextElements).toBeLessThanOrEqual(table.context.elements.max_items)
    expect(LIMITS.actionsElements).toBeLessThanOrEqual(table.actions.elements.max_items)
    expect(LIMITS.buttonText).toBeLessThanOrEqual(table.button.text.max_length)
    expect(LIMITS.buttonValue).toBeLessThanOrEqual(table.button.value.max_length)
    expect(LIMITS.actionId).toBeLessThanOrEqual(table.action_id.max_length)
  })

  test('we write no field that its valid examples of a type never have', () => {
    const known = new Map<string, Set<string>>()
    for (const file of there ? globSync(`${spec}/fixtures/valid/**/*.json`) : []) {
      note(JSON.parse(readFileSync(file, 'utf8')), known)
    }
    fc.assert(
      fc.property(messages, (any) => {
        const used = new Map<string, Set<string>>()
        for (const { blocks } of renderSlack(any)) note(blocks, used)
        for (const [type, fields] of used) {
          const strange = [...fields].filter((field) => !known.get(type)?.has(field))
          expect(
            strange.filter((field) => !LACKING.has(`${type}.${field}`)),
            type,
          ).toEqual([])
        }
      }),
      { numRuns: 40 },
    )
  })
})

/** Documented by Slack (reference/block-kit/blocks/section-block), yet in none of the examples. */
const LACKING = new Set(['section.accessory'])

/** The fields of every typed object in a JSON value, by its type. */
function note(value: unknown, fields: Map<string, Set<string>>): void {
  if (typeof value !== 'object' || value === null) return
  if ('type' in value && typeof value.type === 'string') {
    const known = fields.get(value.type) ?? new Set()
    for (const name of Object.keys(value)) known.add(name)
    fields.set(value.type, known)
  }
  for (const inner of Object.values(value)) note(inner, fields)
}
