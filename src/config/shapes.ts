import { z } from 'zod'

/** What was given, before anything is read of it: unset settings are left out. */
export type Given = Readonly<Record<string, string | undefined>>

/** An address with one of some schemes; `name` says what it should lead to. */
export const url = (schemes: readonly string[], name: string) =>
  z
    .string()
    .refine((text) => schemes.includes(URL.parse(text)?.protocol ?? ''), {
      message: `is not an address that starts with ${schemes.map((scheme) => `${scheme}//`).join(' or ')} (${name})`,
    })
    .optional()

/** A number from 0 on. */
export const amount = z.coerce
  .number({ message: 'is not a number' })
  .min(0, { message: 'is less than nothing' })
  .optional()

/** A secret of a shape; no message ever shows it. */
export const secret = (shape: RegExp, message: string) =>
  z.string().trim().regex(shape, message).optional()

export function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535
}

/** A port number, as text. */
export const port = z
  .string()
  .trim()
  .refine(isPort, { message: 'is not a port number (0 to 65535)' })
  .transform(Number)
