import { createHash } from 'node:crypto'

/** What Discord takes for the same message while it remembers it, some minutes: 25 signs at most. */
export function nonceOf(key: string): string {
  return createHash('sha256').update(`nonce ${key}`).digest('hex').slice(0, 25)
}

/** A number for a component's `id`, which Discord keeps with the message: 31 bits, never 0. */
export function markOf(key: string): number {
  return createHash('sha256').update(`mark ${key}`).digest().readUInt32BE(0) & 0x7fff_ffff || 1
}

const EPOCH_MS = 1_420_070_400_000n

/** The id that a message of this instant would have at least (discord.com/developers, "Snowflakes"). */
export function snowflakeAt(at: Date): string {
  const ms = BigInt(at.getTime()) - EPOCH_MS
  return String((ms > 0n ? ms : 0n) << 22n)
}

/** When something with this id came to be. */
export function instantOf(snowflake: string): Date {
  return new Date(Number((BigInt(snowflake) >> 22n) + EPOCH_MS))
}
