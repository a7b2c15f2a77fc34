/** A channel after LISTEN or UNLISTEN: quoted, or bare and so folded to lower case. */
const STATEMENT = /(?:^|;)\s*(un)?listen\s+(\*|"(?:[^"]|"")+"|[\p{L}_][\p{L}\p{N}_$]*)/giu

/** Comments hide the first word of a statement (BullMQ's LISTEN begins with one). */
const COMMENTS = /--[^\n]*|\/\*[\s\S]*?\*\//g

/** The channels that statements begin or stop listening to; `*` stops all. */
export function listening(statements: readonly string[]): {
  listened: string[]
  unlistened: string[] | '*'
} {
  const listened: string[] = []
  const unlistened: string[] = []
  for (const sql of statements) {
    if (!/listen/i.test(sql)) continue
    for (const [, un, name = ''] of sql.replace(COMMENTS, ' ').matchAll(STATEMENT)) {
      const channel = name.startsWith('"')
        ? name.slice(1, -1).replaceAll('""', '"')
        : name.toLowerCase()
      ;(un ? unlistened : listened).push(channel)
    }
  }
  return { listened, unlistened: unlistened.includes('*') ? '*' : unlistened }
}
