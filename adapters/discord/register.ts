import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Api } from './api.ts'
import { discordCommands } from './commands.ts'

/**
 * Tells Discord our commands where those it lists are others; the whole set is replaced at once.
 * Answers whether it was. Two hundred may be made a day.
 */
export async function register(api: Pick<Api, 'commands' | 'replaceCommands'>): Promise<boolean> {
  const ours = discordCommands()
  const listed = await api.commands()
  if (hashOf(listed) === hashOf(ours)) return false
  await api.replaceCommands(ours)
  return true
}

/** The facts of commands that we set, whatever else Discord keeps with them, as one hash. */
export function hashOf(commands: readonly unknown[]): string {
  const facts = commands
    .map((command) => Registered.parse(command))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex')
}

const Locales = z
  .record(z.string(), z.string())
  .nullish()
  .transform((given) => Object.entries(given ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1)))

const Choice = z.object({ name: z.string(), name_localizations: Locales, value: z.string() })

const described = {
  name: z.string(),
  name_localizations: Locales,
  description: z.string().default(''),
  description_localizations: Locales,
}

const Option = z.object({
  type: z.number(),
  ...described,
  required: z.boolean().default(false),
  autocomplete: z.boolean().default(false),
  max_length: z
    .number()
    .nullish()
    .transform((length) => length ?? null),
  choices: z.array(Choice).default([]),
})

const Registered = z.object({
  type: z.number().default(1),
  ...described,
  options: z.array(Option.extend({ options: z.array(Option).default([]) })).default([]),
  default_member_permissions: z
    .string()
    .nullish()
    .transform((given) => given ?? null),
  contexts: z
    .array(z.number())
    .nullish()
    .transform((given) => given?.toSorted() ?? null),
  integration_types: z.array(z.number()).default([]),
})
