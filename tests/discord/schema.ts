import { z } from 'zod'

/** The part of JSON Schema that Discord's OpenAPI document uses for messages. */
export interface Schema {
  readonly $ref?: string | undefined
  readonly type?: string | readonly string[] | undefined
  readonly enum?: readonly unknown[] | undefined
  readonly minLength?: number | undefined
  readonly maxLength?: number | undefined
  readonly minItems?: number | undefined
  readonly maxItems?: number | undefined
  readonly minimum?: number | undefined
  readonly maximum?: number | undefined
  readonly uniqueItems?: boolean | undefined
  readonly required?: readonly string[] | undefined
  readonly properties?: Readonly<Record<string, Schema>> | undefined
  readonly items?: Schema | undefined
  readonly oneOf?: readonly Schema[] | undefined
  readonly anyOf?: readonly Schema[] | undefined
  readonly allOf?: readonly Schema[] | undefined
}

export const Schema: z.ZodType<Schema> = z.lazy(() =>
  z.looseObject({
    $ref: z.string().optional(),
    type: z.union([z.string(), z.array(z.string())]).optional(),
    enum: z.array(z.unknown()).optional(),
    minLength: z.number().optional(),
    maxLength: z.number().optional(),
    minItems: z.number().optional(),
    maxItems: z.number().optional(),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
    uniqueItems: z.boolean().optional(),
    required: z.array(z.string()).optional(),
    properties: z.record(z.string(), Schema).optional(),
    items: Schema.optional(),
    oneOf: z.array(Schema).optional(),
    anyOf: z.array(Schema).optional(),
    allOf: z.array(Schema).optional(),
  }),
)

/** What of a value breaks a schema, as `path: what`. Fields the schema does not name are breaches too. */
export function breaches(
  value: unknown,
  schema: Schema,
  named: Readonly<Record<string, Schema>>,
  path = '',
): string[] {
  if (schema.$ref) {
    const name = schema.$ref.split('/').at(-1) ?? ''
    const target = named[name]
    return target ? breaches(value, target, named, path) : [`${path}: no schema ${name}`]
  }
  const choices = schema.oneOf ?? schema.anyOf
  if (choices) {
    const tried = choices.map((one) => breaches(value, one, named, path))
    if (tried.some((found) => found.length === 0)) return []
    return tried.toSorted((a, b) => a.length - b.length)[0] ?? []
  }
  const found: string[] = []
  const blame = (wrong: boolean, what: string) => {
    if (wrong) found.push(`${path}: ${what}`)
  }
  if (schema.enum) blame(!schema.enum.includes(value), `not one of ${schema.enum.join(', ')}`)
  if (schema.type) {
    const types = [schema.type].flat()
    blame(!types.some((type) => is(value, type)), `not ${types.join(' or ')}`)
  }
  if (typeof value === 'string') {
    const length = [...value].length
    blame(length < (schema.minLength ?? 0), `shorter than ${schema.minLength}`)
    blame(length > (schema.maxLength ?? Infinity), `longer than ${schema.maxLength}`)
  } else if (typeof value === 'number') {
    blame(value < (schema.minimum ?? -Infinity), `less than ${schema.minimum}`)
    blame(value > (schema.maximum ?? Infinity), `more than ${schema.maximum}`)
  } else if (Array.isArray(value)) {
    blame(value.length < (schema.minItems ?? 0), `fewer than ${schema.minItems}`)
    blame(value.length > (schema.maxItems ?? Infinity), `more than ${schema.maxItems} items`)
    const { items } = schema
    if (items)
      found.push(...value.flatMap((one, at) => breaches(one, items, named, `${path}[${at}]`)))
  } else if (typeof value === 'object' && value !== null && schema.properties) {
    for (const name of schema.required ?? []) blame(!(name in value), `no ${name}`)
    for (const [name, inner] of Object.entries(value)) {
      const known = schema.properties[name]
      if (!known) blame(true, `unknown field ${name}`)
      else found.push(...breaches(inner, known, named, `${path}.${name}`))
    }
  }
  return found
}

function is(value: unknown, type: string): boolean {
  if (type === 'null') return value === null
  if (type === 'array') return Array.isArray(value)
  if (type === 'integer') return Number.isInteger(value)
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value)
  return typeof value === type
}
