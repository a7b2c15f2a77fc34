import { expect, test } from 'vitest'
import { z } from 'zod'
import { faults, strictSchema } from '../../adapters/models/schema.ts'
import { answerPrompt } from '../../src/writing/answer-prompt.ts'
import { claimsPrompt } from '../../src/writing/claims.ts'

/** Every prompt there is; a task without one would not be asked of a model. */
const prompts = [
  claimsPrompt('article', [], { language: 'en', most: 3 }),
  claimsPrompt('story', [], { language: 'ko', most: 3 }),
  answerPrompt('Who?', [], { language: 'fr' }),
]

test.each(prompts.map((prompt) => [prompt.task, prompt] as const))(
  'the schema of %s is strict: every key required, no other allowed',
  (_, { schema, schemaName, input }) => {
    const json = strictSchema(schema)
    expect(faults(json)).toEqual([])
    walk(json)
    expect(schemaName).toMatch(/^[\w-]{1,64}$/)
    expect(() => JSON.parse(input)).not.toThrow()
  },
)

function walk(node: unknown): void {
  if (typeof node !== 'object' || node === null) return
  const schema = node as { type?: string; properties?: object; required?: string[] }
  if (schema.type === 'object') {
    expect(schema).toMatchObject({ additionalProperties: false })
    expect(schema.required).toEqual(Object.keys(schema.properties ?? {}))
  }
  for (const value of Object.values(node)) walk(value)
}

test.each<[string, z.ZodType]>([
  ['a key that may be missing', z.object({ text: z.string().optional() })],
  ['a list at the top', z.array(z.string())],
  ['a length', z.object({ text: z.string().max(9) })],
  ['any object', z.object({ more: z.record(z.string(), z.string()) })],
  ['anything', z.object({ more: z.unknown() })],
])('a schema with %s is refused before it is sent', (_, schema) => {
  expect(() => strictSchema(schema)).toThrow('not a strict schema')
})
