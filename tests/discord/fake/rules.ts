import { z } from 'zod'

/**
 * What Discord takes as a message, strictly: no unknown field, no mention, within its limits. The
 * numbers are from Discord's pages and repeated here on purpose.
 */
const Component = z.strictObject({
  type: z.union([z.literal(2), z.literal(3)]),
  id: z.int().min(0).max(0x7fffffff).optional(),
  style: z.int().min(1).max(6).optional(),
  label: z.string().min(1).max(80).optional(),
  custom_id: z.string().min(1).max(100),
  placeholder: z.string().max(150).optional(),
  min_values: z.literal(1).optional(),
  max_values: z.literal(1).optional(),
  options: z
    .array(z.strictObject({ label: z.string().min(1).max(100), value: z.string().min(1).max(100) }))
    .min(1)
    .max(25)
    .optional(),
})

const Row = z.strictObject({
  type: z.literal(1),
  id: z.int().min(0).max(0x7fffffff).optional(),
  components: z.array(Component).min(1).max(5),
})

const Embed = z.strictObject({
  title: z.string().max(256).optional(),
  description: z.string().max(4096).optional(),
  color: z.int().min(0).max(0xffffff).optional(),
  footer: z.strictObject({ text: z.string().min(1).max(2048) }).optional(),
})

const codePoints = (text: string): number => [...text].length

const shape = {
  content: z.string().refine((text) => codePoints(text) <= 2000),
  embeds: z.array(Embed).max(10),
  components: z.array(Row).max(5),
  allowed_mentions: z.strictObject({ parse: z.array(z.never()) }),
  flags: z.int().optional(),
}

const isSaid = ({ content, embeds }: { content: string; embeds: readonly unknown[] }): boolean =>
  content.trim() !== '' || embeds.length > 0

export const Create = z
  .strictObject({ ...shape, nonce: z.string().min(1).max(25), enforce_nonce: z.literal(true) })
  .refine(isSaid)
export const Edit = z.strictObject({ ...shape, flags: z.int() }).refine(isSaid)
export const FollowUp = z.strictObject(shape).refine(isSaid)
export const Thread = z.strictObject({
  name: z.string().min(1).max(100),
  auto_archive_duration: z.union([60, 1440, 4320, 10080].map((minutes) => z.literal(minutes))),
})
export const Direct = z.strictObject({ recipient_id: z.string().regex(/^\d{15,21}$/) })
