/** Edits of one message are this far apart, in milliseconds: Discord takes about five in five seconds. */
const APART_MS = 1_200
/** A message that was not edited for this long is forgotten. */
const KEPT_MS = 60_000

/**
 * Spaces the edits of each message. A state that more will follow is skipped when it comes too soon;
 * the last one waits for its turn and is always sent.
 */
export function createPace(pause: (ms: number) => Promise<unknown>, now: () => Date) {
  const last = new Map<string, number>()

  function shown(message: string): void {
    const at = now().getTime()
    for (const [id, then] of last) if (at - then > KEPT_MS) last.delete(id)
    last.set(message, at)
  }

  return {
    shown,
    /** Whether an edit is to be sent now. */
    async turn(message: string, isUnfinished: boolean): Promise<boolean> {
      const early = (last.get(message) ?? 0) + APART_MS - now().getTime()
      if (early > 0 && isUnfinished) return false
      if (early > 0) await pause(early)
      shown(message)
      return true
    },
  }
}
