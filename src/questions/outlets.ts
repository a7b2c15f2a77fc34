import { fold } from './words.ts'

/** An outlet that a question names: the outlets of that name we hold, none where we hold none. */
export interface OutletMention {
  readonly name: string
  readonly outlets: readonly string[]
  readonly start: number
  readonly end: number
}

const SUFFIX = /\s*(?:\||::| [-–—] |: ).*$/u
const NAME = String.raw`(?:(?:The|Le|La|Les)\s+|L['’])?\p{Lu}[\p{L}\p{N}&.-]*(?:\s+(?:(?:of|de|du|des)\s+)?\p{Lu}[\p{L}\p{N}&.-]*){0,3}`
/** "according to the Herald", "an article by Forbes and another by CNET". */
const CITED = new RegExp(
  String.raw`\b(?:according to|(?:as )?(?:reported|published|covered|described|noted) (?:by|in)|featured in|as per|(?:article|report|piece|story|review|coverage|interview|another|one)s? (?:from|by|in)|selon|d['’]après)\s+(?:an?\s+(?:article|report|piece|review|story)\s+(?:by|from|in)\s+)?['‘"“]?(?<name>${NAME})`,
  'gu',
)
/** "a Bloomberg report", "the Forbes piece". */
const TITLED = new RegExp(
  String.raw`\b(?:an?|the|another|separate|recent)\s+['‘"“]?(?<name>${NAME})['’"”]?(?:['’]s?)?\s+(?:article|report|piece|story|review|coverage|interview|profile|editorial|feature)\b`,
  'gu',
)

/** Forms people write for an outlet: its full name, and without section, article or domain ending. */
function forms(outlet: string): string[] {
  const short = outlet.replace(SUFFIX, '')
  const all = [outlet, short]
  for (const form of [outlet, short]) {
    all.push(
      form.replace(/^The\s+/i, ''),
      form.replace(/\s+News$/, ''),
      form.replace(/\.(?:com|org|net|co\.\w+|ca|kr|fr)$/i, ''),
    )
  }
  return [...new Set(all)].filter((form) => form.length > 1)
}

/**
 * Finds the outlets a question names: those of `outlets`, in capitals as names are, and those it
 * cites as a source ("according to the Herald") that we do not hold.
 */
export function outletMentions(question: string, outlets: readonly string[]): OutletMention[] {
  const found: OutletMention[] = []
  const free = (start: number, end: number) => found.every((m) => end <= m.start || start >= m.end)
  const known = outlets
    .flatMap((outlet) => forms(outlet).map((form) => ({ outlet, form })))
    .sort((a, b) => b.form.length - a.form.length)
  const folded = fold(question)
  const aligned = folded.length === question.length
  for (const { outlet, form } of known) {
    const needle = fold(form)
    const hay = aligned ? folded : question.toLowerCase()
    for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + 1)) {
      const end = at + needle.length
      if (!isName(question, at, end, form)) continue
      const same = found.findIndex((m) => m.start === at && m.end === end)
      const before = found[same]
      if (before) {
        if (!before.outlets.includes(outlet))
          found[same] = { ...before, outlets: [...before.outlets, outlet] }
      } else if (free(at, end)) {
        found.push({ name: question.slice(at, end), outlets: [outlet], start: at, end })
      }
    }
  }
  for (const match of [...question.matchAll(CITED), ...question.matchAll(TITLED)]) {
    const name = (match.groups?.name ?? '').replace(/[.,]$/, '')
    const start = match.index + match[0].lastIndexOf(match.groups?.name ?? '')
    if (name && free(start, start + name.length))
      found.push({ name, outlets: [], start, end: start + name.length })
  }
  return found.sort((a, b) => a.start - b.start)
}

/** A whole word, begun in a capital; a one-word name that opens the question could be any word. */
function isName(question: string, start: number, end: number, form: string): boolean {
  const [before, after] = [question[start - 1] ?? ' ', question[end] ?? ' ']
  if (/[\p{L}\p{N}]/u.test(before) || /[\p{Script=Latin}\p{N}]/u.test(after)) return false
  const first = question[start] ?? ''
  if (first.toLowerCase() !== first.toUpperCase() && first !== first.toUpperCase()) return false
  return start > 0 || /\s/.test(form)
}
