/** Remembers what was asked for, for a while; what failed is asked again. */
export function remember<T>(
  ms: number,
  now: () => Date,
): (key: string, ask: () => Promise<T>) => Promise<T> {
  const kept = new Map<string, { readonly until: number; readonly value: Promise<T> }>()
  return (key, ask) => {
    const found = kept.get(key)
    if (found && found.until > now().getTime()) return found.value
    if (kept.size >= MOST_KEPT) kept.clear()
    const value = ask()
    kept.set(key, { until: now().getTime() + ms, value })
    value.catch(() => kept.delete(key))
    return value
  }
}

const MOST_KEPT = 10_000
