import { type Alignment, type Hunk, hunks } from './align.ts'
import { isName } from './names.ts'
import type { Token } from './tokens.ts'
import { FATAL, type Finding, type Reason } from './verdict.ts'

/** The small words and places that say how things hang together: by or with, because or although. */
export function relations(alignment: Alignment): Finding[] {
  return hunks(alignment).flatMap((hunk) => [
    ...connectives(hunk, alignment),
    ...prepositions(hunk, alignment),
    ...causes(hunk, alignment),
    ...seams(hunk, alignment),
    ...escapes(hunk, alignment),
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

/**
 * The small word right in front of a word that both have: "rose by 3 percent" for "rose from 2 to
 * 3 percent", "left for Halden" for "left Halden", "rose 3 percent" for "rose to 3 percent".
 */
function prepositions({ inserted, deleted }: Hunk, { claim, support, to }: Alignment): Finding[] {
  const index = inserted.at(-1) ?? -1
  const word = claim[index]
  const [last, next] = [support[deleted.at(-1) ?? -1], claim[index + 1]]
  if (word?.functional && word.is.relation !== undefined && next && !next.parted) {
    const group = last?.is.relation
    if (last?.functional && group !== undefined && group !== word.is.relation) {
      const turns =
        (isDirected(word) && isDirected(last)) || (JOINS.test(word.word) && JOINS.test(last.word))
      return turns && !next.opens ? [found(word, next, 'role')] : []
    }
    const before = to[index - 1] ?? -1
    const between = inserted.length === 1 && before >= 0 && to[index + 1] === before + 1
    const verb = claim[index - 1]?.time !== undefined && !claim[index - 1]?.functional
    const counts = word.word === 'to' && next.value !== undefined
    if (between && ((verb && /^(?:for|from|against|without|off)$/.test(word.word)) || counts)) {
      return [found(word, next, 'role')]
    }
  }
  if (inserted.length > 0 || !last || !/^(?:from|to)$/.test(last.word)) return []
  const kept = to.indexOf((deleted.at(-1) ?? -1) + 1)
  const [verb, number] = [claim[kept - 1], claim[kept]]
  if (!verb || verb.functional || verb.value !== undefined || number?.value === undefined) return []
  return [found(number, number, 'role')]
}

const JOINS = /^(?:and|or|nor|et|ou|ni)$/

const isDirected = ({ word }: Token): boolean => /^(?:by|to|from|at|off|for|against)$/.test(word)

/** A cause or a time put between two things that the sentences only tell one after the other. */
function causes({ inserted, deleted }: Hunk, { claim, support, to }: Alignment): Finding[] {
  const groups = deleted.flatMap((at) => support[at]?.is.relation ?? [])
  return inserted.flatMap((index) => {
    const word = claim[index]
    if (!word || !CAUSES.test(word.word) || groups.includes(word.is.relation ?? -1)) return []
    if (word.word === 'so' && !word.parted) return []
    const said = support.some((other, at) => other.word === word.word && !to.includes(at))
    return said ? [] : [found(word, word, 'role')]
  })
}

const CAUSES =
  /^(?:because|therefore|thus|hence|consequently|so|although|despite|parce|puisque|car|donc|malgré|때문에|따라서|그래서)$/

/** Two sentences run together, the second one's subject cut out: what it did is not the first's doing. */
function seams({ inserted, deleted }: Hunk, { claim, support, from }: Alignment): Finding[] {
  const opening = deleted.find((at) => support[at]?.opens && at > 0)
  const last = deleted.at(-1) ?? -1
  const next = claim[from[last + 1] ?? -1]
  const before = claim[from[(deleted[0] ?? 0) - 1] ?? -1]
  if (opening === undefined || !next || next.opens || !before) return []
  if (inserted.some((index) => claim[index]?.functional === false)) return []
  const lead = support.slice(opening, last + 1)
  const named = lead.filter((word) => isSubject(word) && !word.is.month && !word.is.day)
  const there = (word: Token) => claim.some((token) => token.stem === word.stem)
  if (named.length === 0 || named.some(there)) return []
  return [found(before, next, 'role-swap')]
}

const isSubject = (word: Token): boolean => isName(word) || (word.case === 'subject' && word.opens)

/** "Roe, who replaced Holm, leads" does not make Holm lead. */
function escapes({ inserted, deleted }: Hunk, { claim, support, from }: Alignment): Finding[] {
  const last = deleted.at(-1) ?? -1
  const verb = support[last + 1] ?? support[0]
  const [object, after] = [from[(deleted[0] ?? 0) - 1] ?? -1, from[last + 1] ?? -1]
  const name = claim[object]
  if (inserted.length > 0 || !name || !isName(name) || after !== object + 1) return []
  if (!verb?.parted || verb.opens || !claim[after]) return []
  const clause = support.slice(0, deleted[0]).findLastIndex(({ word }) => RELATIVE.test(word))
  const whole = support.slice(clause, last + 1)
  if (clause < 1 || !support[clause]?.parted || whole.some(({ opens }) => opens)) return []
  if ((from[clause] ?? -1) >= 0 || (from[clause - 1] ?? -1) >= 0) return []
  return [found(name, claim[after] ?? name, 'role-swap')]
}

const RELATIVE = /^(?:who|whom|whose|which|qui)$/

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
  if (relative === undefined || !next) return []
  const head = next.functional ? claim[after + 1] : next
  if (!head || head.functional) return []
  const links = support.slice(relative + 1, last + 1)
  const owned = /^(?:of|for|to|de|du|d')$/.test(links[0]?.word ?? '')
  return owned && links.every(({ functional }) => functional) ? [found(head, head, 'role')] : []
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
