import { z } from 'zod'

/**
 * A schema as strict structured outputs take it: objects only, every key required, nothing else
 * allowed (platform.openai.com/docs/guides/structured-outputs). What JSON Schema can say and strict
 * mode can not (lengths, ranges) belongs to whoever reads the answer.
 * @throws Error for a schema that strict mode would refuse: a fault of ours.
 */
export function strictSchema(schema: z.ZodType): Record<string, unknown> {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    target: 'draft-7',
    override({ jsonSchema }) {
      // Every whole number of zod's has the bounds of a safe integer.
      delete jsonSchema.minimum
      delete jsonSchema.maximum
    },
  })
  const wrong = faults(json)
  if (wrong.length > 0) throw new Error(`not a strict schema: ${wrong.join(', ')}`)
  return json
}

const ALLOWED = new Set([
  'type',
  'properties',
  'required',
  'additionalProperties',
  'items',
  'enum',
  'anyOf',
  'description',
])
const MOST_DEPTH = 5

/** What strict mode would refuse, by path. */
export function faults(node: unknown, path = '$', depth = 0): string[] {
  if (typeof node !== 'object' || node === null) return [`${path} is no schema`]
  const schema: Record<string, unknown> = { ...node }
  const found = Object.keys(schema)
    .filter((key) => !ALLOWED.has(key))
    .map((key) => `${path} has ${key}`)
  if (depth === 0 && schema.type !== 'object') found.push(`${path} is no object`)
  if (depth > MOST_DEPTH) found.push(`${path} is too deep`)
  if (schema.type === 'object') found.push(...objectFaults(schema, path, depth))
  else if (schema.type === 'array') found.push(...faults(schema.items, `${path}[]`, depth + 1))
  else if (Array.isArray(schema.anyOf)) {
    found.push(...schema.anyOf.flatMap((one) => faults(one, `${path}|`, depth + 1)))
  } else if (schema.type === undefined && schema.enum === undefined) found.push(`${path} is open`)
  return found
}

function objectFaults(schema: Record<string, unknown>, path: string, depth: number): string[] {
  const properties: Record<string, unknown> = { ...(schema.properties ?? {}) }
  const names = Object.keys(properties)
  const required = Array.isArray(schema.required) ? schema.required : []
  return [
    ...(schema.additionalProperties === false ? [] : [`${path} allows other keys`]),
    ...names
      .filter((name) => !required.includes(name))
      .map((name) => `${path}.${name} is optional`),
    ...names.flatMap((name) => faults(properties[name], `${path}.${name}`, depth + 1)),
  ]
}
