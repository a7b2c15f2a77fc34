/** What the fake Discord holds. Written from Discord's pages, not from our client. */
export interface Stored {
  readonly id: string
  readonly channel: string
  readonly author: string
  readonly nonce?: string
  readonly interaction?: string
  /** A note of Discord's own, by its type; it has no words of ours. */
  readonly note?: number
  /** Seen by one person only. */
  readonly hidden: boolean
  body: Body
  flags: number
  edits: number
}

export interface Body {
  readonly content?: string | undefined
  readonly embeds?: readonly Record<string, unknown>[] | undefined
  readonly components?: readonly Record<string, unknown>[] | undefined
}

export interface Room {
  readonly id: string
  readonly type: number
  readonly guild?: string
  readonly parent?: string
  readonly name: string
  readonly recipient?: string
  /** Bit field of what we may do there; everything unless told otherwise. */
  denied?: bigint
}

export interface Interaction {
  readonly id: string
  readonly token: string
  readonly channel: string
  readonly at: number
  acknowledged?: { readonly type: number; readonly flags: number; readonly data: unknown }
  original?: string
}

const EPOCH = 1_420_070_400_000n

/** Ids as Discord makes them: 42 bits of time, 22 of a counter. */
export function snowflakes(now: () => number): () => string {
  let count = 0n
  return () => {
    count += 1n
    return String(((BigInt(now()) - EPOCH) << 22n) | (count & 0x3fffffn))
  }
}
