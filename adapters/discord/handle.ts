import { z } from 'zod'
import type { Address } from '../../src/channels/message.ts'
import { Wrong } from '../../src/errors.ts'
import type { Seal } from '../../src/seal.ts'

/** How an interaction is answered. Its token lives 15 minutes (discord.com/developers). */
export const Handle = z.object({
  application: z.string(),
  token: z.string(),
  /** When it was asked, in milliseconds since 1970. */
  at: z.number(),
  /** Whether it was deferred so that only whoever asked sees the answer. */
  hidden: z.boolean(),
})
export type Handle = z.infer<typeof Handle>

/** A minute is kept for the answer to travel. */
const USABLE_MS = 14 * 60_000

const about = (workspace: string): string => `${workspace}/discord/reply`

/** A handle as it may be stored. */
export function sealHandle(handle: Handle, workspace: string, seal: Seal): string {
  return seal.seal(JSON.stringify(handle), about(workspace))
}

/** The handle of an address while it can be used; undefined for none, and for one too old. */
export function openHandle(
  { reply, workspace }: Address,
  { seal, now }: { seal: Seal; now: () => Date },
): Handle | undefined {
  if (!reply) return undefined
  try {
    const handle = Handle.parse(JSON.parse(seal.open(reply, about(workspace))))
    return now().getTime() - handle.at < USABLE_MS ? handle : undefined
  } catch (error) {
    // Its key was taken away: the channel itself can still be answered.
    if (error instanceof Wrong) return undefined
    throw error
  }
}
