import { type Alignment, type Hunk, hunks } from './align.ts'
import { isName } from './names.ts'
import type { Token } from './tokens.ts'
import { FATAL, type Finding, type Reason } from './verdict.ts'

/** The small words and places that say how things hang together: by or with, because or although. */
export function relations(alignment: Alignment): Finding[] {
  return hunks(alignment).flatMap((hunk) => [
    ...connectives(hunk, alignment),
    ...possessors(hunk, alignment),
    ...subjects(hunk, alignment),
  ])
}

/** One small word for another of a different meaning, and nothing else changed there. */
function connectives({ inserted, deleted }: Hunk, { claim, support }: Alignment): Finding[] {
  const words = inserted.flatMap((index) => claim[index] ?? [])
  const replaced = deleted.flatMap((at) => support[at] ?? [])
  if (replaced.length > 3 || ![...words, ...replaced].every(isSmall)) return []
  const groupOf = ({ is }: Token) => is.relation
  return words.flatMap((word) => {
    const group = groupOf(word)
    if (group === undefined) return []
    const others = replaced.flatMap((other) => groupOf(other) ?? [])
    if (others.length === 0 || others.includes(group)) return []
    return [found(word, word, 'role')]
  })
}

const isSmall = ({ functional, is }: Token): boolean => functional || is.relation !== undefined

/** "Ruiz's lawyer said" and "a lawyer for Ruiz said" do not make Ruiz say it. */
function possessors({ inserted, deleted }: Hunk, alignment: Alignment): Finding[] {
  const { claim, support, from } = alignment
  const first = deleted[0] ?? -1
  const last = deleted.at(-1) ?? -1
  const before = from[first - 1] ?? -1
  const after = from[last + 1] ?? -1
  if (inserted.length > 0 || first === -1) return []
  const matter = deleted.some((at) => support[at]?.functional === false)
  const [owner, next] = [claim[before], claim[after]]
  if (support[first]?.word === "'s" && matter && owner && next && after === before + 1) {
    return isName(owner) && !next.parted ? [found(owner, next, 'role')] : []
  }
  const relative = deleted.find((at) => support[at]?.is.kin === true)
  if (relative === undefined || !next || !isName(next)) return []
  const link = support[last]?.word ?? ''
  return /^(?:of|for|to)$/.test(link) ? [found(next, next, 'role')] : []
}

/** "Ruiz left and Okafor stayed" does not make Ruiz stay: the verb's own subject was cut out. */
function subjects({ inserted, deleted }: Hunk, { claim, support, from }: Alignment): Finding[] {
  const last = deleted.at(-1) ?? -1
  const verb = claim[from[last + 1] ?? -1]
  const subject = support[last]
  const other = claim[(from[last + 1] ?? -1) - 1]
  if (inserted.length > 0 || !verb || !subject || !other || support[last + 1]?.parted) return []
  if (!isName(subject) || isName(verb) || !isName(other)) return []
  const lead = deleted.filter((at) => !isName(support[at] ?? subject))
  const preposed = support[lead.at(-1) ?? -1]?.word ?? ''
  if (!/^(?:and|but|while|after|before|when|as|because|that)$/.test(preposed)) return []
  if (!lead.some((at) => support[at]?.functional === false)) return []
  return [found(other, verb, 'role-swap')]
}

const found = (from: Token, to: Token, reason: Reason): Finding => ({
  start: from.start,
  end: to.end,
  reason,
  weight: FATAL,
})
