/** What stands between quotation marks, the marks left out; UTF-16 code units of the folded text. */
export interface Quoted {
  readonly start: number
  readonly end: number
  /** Single marks, which are also apostrophes: a reading, not a certainty. */
  readonly single: boolean
}

/**
 * Every quoted stretch of a folded text in order. A mark opens or closes by the space around it;
 * a paragraph ends what it leaves open, as a quotation of several paragraphs opens each anew.
 */
export function quotedIn(folded: string, original: string): Quoted[] {
  const found: Quoted[] = []
  let opened = -1
  const close = (at: number) => {
    if (opened >= 0 && at > opened) found.push({ start: opened, end: at, single: false })
    opened = -1
  }
  for (const match of folded.matchAll(/"|``|''|$/g)) {
    const at = match.index
    const gap = opened >= 0 ? original.slice(opened, at).search(/\n\s*\n/) : -1
    if (gap > 0) close(opened + gap)
    const [mark] = match
    if (mark === '') close(at)
    else if (opens(folded, original, at, mark, opened >= 0)) {
      close(at)
      opened = at + mark.length
    } else close(at)
  }
  return [...found, ...singles(folded)].sort((a, b) => a.start - b.start)
}

const OPENING = /[“„«『「]/
const CLOSING = /[”»』」]/

function opens(text: string, original: string, at: number, mark: string, inside: boolean): boolean {
  if (mark === '``') return true
  if (mark === "''") return false
  const written = original[at] ?? ''
  if (OPENING.test(written)) return true
  // German closes with the mark that opens English; nobody else's text has it alone.
  if (CLOSING.test(written)) return false
  const before = text[at - 1] ?? ' '
  const after = text[at + mark.length] ?? ' '
  if (/[\s([-]/.test(before) && /\S/.test(after)) return true
  if (/\S/.test(before) && /[\s.,;:!?)\]-]/.test(after)) return false
  return !inside
}

const SINGLE =
  /(?<=^|[\s([-])'(?=[^\s'])((?:[^'"]|(?<=\p{L})'(?=\p{L}))+?)(?<=[\p{L}\p{N}.,!?])'(?=[\s.,;:!?)\]-]|$)/gu

function singles(folded: string): Quoted[] {
  return [...folded.matchAll(SINGLE)].map((match) => ({
    start: match.index + 1,
    end: match.index + match[0].length - 1,
    single: true,
  }))
}
