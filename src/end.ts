/** How one part of the program is ended. */
export type End = () => Promise<void>

/**
 * Ends parts in the opposite order of their beginning. One that fails keeps none of the others from
 * ending: among them is the one that lets go of the store's lock. What failed is thrown at the end.
 */
export async function endAll(ends: readonly End[]): Promise<void> {
  const failed: unknown[] = []
  for (const end of ends.toReversed()) {
    try {
      await end()
    } catch (error) {
      failed.push(error)
    }
  }
  if (failed.length === 1) throw failed[0]
  if (failed.length > 1) throw new AggregateError(failed, `${failed.length} parts did not end well`)
}

/** Ends what was begun because something failed: that is the error to tell, whatever else breaks. */
export async function endAfter(error: unknown, ends: readonly End[]): Promise<never> {
  await endAll(ends).catch(() => undefined)
  throw error
}
