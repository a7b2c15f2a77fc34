import { fold } from './words.ts'

/** An outlet that a question names: the outlets of that name we hold, none where we hold none. */
export interface OutletMention {
  readonly name: string
  readonly outlets: readonly string[]
  /** A piece of its own is asked for ("a Herald report"), not only its word ("according to"). */
  readonly piece: boolean
  readonly start: number
  readonly end: number
}

const SUFFIX = /\s*(?:\||::| [-–—] |: ).*$/u
const MONTH =
  'January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday'
const NAME = String.raw`(?:(?:[Tt]he|[Ll]e|[Ll]a|[Ll]es)\s+|[Ll]['’])?(?!(?:${MONTH})\b)\p{Lu}[\p{L}\p{N}&.-]*(?:\s+(?:(?:of|de|du|des)\s+)?\p{Lu}[\p{L}\p{N}&.-]*){0,3}`
/** "according to the Herald", "as Smith says". */
const SAID = new RegExp(
  String.raw`\b(?:[Aa]ccording to|[Aa]s per|[Ss]elon|[Dd]['’]après)\s+['‘"“]?(?<name>${NAME})`,
  'gu',
)
/** "an article by Forbes and another by CNET", "featured in both X and Y". */
const PIECE = new RegExp(
  String.raw`\b(?:(?:reported|published|covered|featured|mentioned|highlighted|described|discussed) (?:by|in)|(?:articles?|reports?|pieces?|story|stories|reviews?|coverage|interviews?|another|one) (?:from|by|in))\s+(?:both\s+)?(?:an?\s+(?:article|report|piece|review|story)\s+(?:by|from|in|on)\s+)?['‘"“]?(?<name>${NAME})`,
  'gu',
)
/** "a Bloomberg report", "the Forbes piece". */
const TITLED = new RegExp(
  String.raw`\b(?:[Aa]n?|[Tt]he|another|separate|recent|latest)\s+['‘"“]?(?<name>${NAME})['’"”]?(?:['’]s?)?\s+(?:article|report|piece|story|review|coverage|interview|profile|editorial)s?\b`,
  'gu',
)

/** "on the Herald website". */
const SITE = new RegExp(
  String.raw`\bon\s+['‘"“]?(?<name>${NAME})['’"”]?(?:['’]s?)?\s+(?:web\s?site|site|homepage|blog|channel)\b`,
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
      // BBC News may be called the BBC, but BBC Sound is something else.
      if (isPart(form, outlet) && /^\s+\p{Lu}/u.test(question.slice(end))) continue
      const same = found.findIndex((m) => m.start === at && m.end === end)
      const before = found[same]
      if (before) {
        if (!before.outlets.includes(outlet))
          found[same] = { ...before, outlets: [...before.outlets, outlet] }
      } else if (free(at, end)) {
        found.push({
          name: question.slice(at, end),
          outlets: [outlet],
          piece: true,
          start: at,
          end,
        })
      }
    }
  }
  for (const shape of [TITLED, PIECE, SITE, SAID]) {
    for (const match of question.matchAll(shape)) {
      const name = (match.groups?.name ?? '').replace(/[.,]$/, '')
      const start = match.index + match[0].lastIndexOf(name)
      const end = start + name.length
      if (name && free(start, end))
        found.push({ name, outlets: [], piece: shape !== SAID, start, end })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** A form that leaves more of the outlet's name away than an article or a domain. */
function isPart(form: string, outlet: string): boolean {
  const bare = (name: string) => name.replace(/^The\s+/i, '').replace(/\.\w+$/, '')
  return bare(form).length < bare(outlet).length
}

/** A whole word, begun in a capital; a one-word name that opens the question could be any word. */
function isName(question: string, start: number, end: number, form: string): boolean {
  const [before, after] = [question[start - 1] ?? ' ', question[end] ?? ' ']
  if (/[\p{L}\p{N}]/u.test(before) || /[\p{Script=Latin}\p{N}]/u.test(after)) return false
  const first = question[start] ?? ''
  if (first.toLowerCase() !== first.toUpperCase() && first !== first.toUpperCase()) return false
  return start > 0 || /\s/.test(form)
}
