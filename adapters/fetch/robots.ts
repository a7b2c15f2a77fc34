/** Whether a path and query may be read: what one robots.txt says to one reader. */
export type Robots = (path: string) => boolean

/**
 * Reads a robots.txt as RFC 9309 has it: all groups that name our product token, in any case, are one;
 * without any, those for `*`; the longest matching rule decides, and Allow wins a tie. Unknown lines
 * are skipped: a page of HTML allows everything.
 * @param token our product token, letters only
 */
export function parseRobots(text: string, token: string): Robots {
  const groups = read(text)
  const ours = groups.filter(({ agents }) => agents.includes(token.toLowerCase()))
  const chosen = ours.length > 0 ? ours : groups.filter(({ agents }) => agents.includes('*'))
  const rules = chosen.flatMap((group) => group.rules)
  return (path) => {
    const target = normal(path)
    if (target === '/robots.txt') return true
    let best: Rule | undefined
    for (const rule of rules) {
      if (!matches(rule.pattern, target)) continue
      const length = best?.pattern.length ?? -1
      if (rule.pattern.length > length || (rule.pattern.length === length && rule.allow))
        best = rule
    }
    return best?.allow ?? true
  }
}

interface Rule {
  readonly allow: boolean
  readonly pattern: string
}

interface Group {
  readonly agents: string[]
  readonly rules: Rule[]
}

function read(text: string): Group[] {
  const groups: Group[] = []
  let group: Group | undefined
  for (const line of text.replace(/^\ufeff/, '').split(/\r\n?|\n/)) {
    const [, key = '', value = ''] = /^\s*([A-Za-z-]+)\s*:\s*(.*?)\s*(?:#.*)?$/.exec(line) ?? []
    const name = key.toLowerCase()
    if (name === 'user-agent') {
      // Agents in a row share the rules that follow; an agent after rules begins another group.
      if (!group || group.rules.length > 0) {
        group = { agents: [], rules: [] }
        groups.push(group)
      }
      group.agents.push(/^(?:\*|[\w-]*)/.exec(value.toLowerCase())?.[0] ?? '')
    } else if (group && (name === 'allow' || name === 'disallow')) {
      // An empty Disallow allows everything, which is what no rule does too.
      group.rules.push({ allow: name === 'allow', pattern: normal(value) })
    }
  }
  for (const { rules } of groups) rules.splice(0, rules.length, ...rules.filter((r) => r.pattern))
  return groups
}

/** RFC 9309 §2.2.2: compared in one percent-coding; what is beyond ASCII coded, the unreserved not. */
function normal(path: string): string {
  return path
    .replace(/[^\x21-\x7e]+/g, (run) => encodeURIComponent(run.toWellFormed()))
    .replace(/%[\da-f]{2}/gi, (code) => {
      const character = String.fromCharCode(Number.parseInt(code.slice(1), 16))
      return /[\w.~-]/.test(character) ? character : code.toUpperCase()
    })
}

/**
 * Whether a pattern matches the beginning of a path: `*` is any run, a final `$` the end. Greedy in
 * pieces, so that a pattern of many stars costs length × length at worst, never an explosion.
 */
function matches(pattern: string, path: string): boolean {
  const anchored = pattern.endsWith('$')
  const pieces = (anchored ? pattern.slice(0, -1) : pattern).split('*')
  const first = pieces.shift() ?? ''
  if (!path.startsWith(first)) return false
  if (pieces.length === 0) return !anchored || path.length === first.length
  const last = anchored ? (pieces.pop() ?? '') : ''
  let at = first.length
  for (const piece of pieces) {
    const found = path.indexOf(piece, at)
    if (found < 0) return false
    at = found + piece.length
  }
  return path.length - last.length >= at && path.endsWith(last)
}
