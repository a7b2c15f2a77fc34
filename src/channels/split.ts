/**
 * Cuts a text into pieces of at most `max`, each as full as can be: between paragraphs, else lines,
 * else sentences, else words, else graphemes. Blanks at a cut are dropped and nothing else is.
 * @param size counts a piece; it must be additive. Unicode code points unless told otherwise.
 */
export function split(
  text: string,
  max: number,
  size: (text: string) => number = codePoints,
): string[] {
  return cut(text, max, size, 0)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
}

/** Cuts off what is beyond `max`, and shows it by an ellipsis. Never inside a grapheme. */
export function shorten(
  text: string,
  max: number,
  size: (text: string) => number = codePoints,
): string {
  if (size(text) <= max) return text
  const [head = ''] = cut(text, max - size(ELLIPSIS), size, WORDS)
  return `${head.trimEnd()}${ELLIPSIS}`
}

/** The length the platforms count in: a surrogate pair is one. */
export function codePoints(text: string): number {
  return text.length - (text.match(PAIRS)?.length ?? 0)
}
const PAIRS = /[\ud800-\udbff][\udc00-\udfff]/g

const ELLIPSIS = '…'
const sentences = new Intl.Segmenter('und', { granularity: 'sentence' })
const words = new Intl.Segmenter('und', { granularity: 'word' })
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

const LEVELS: readonly ((text: string) => string[])[] = [
  (text) => text.split(/(?<=\n\n)(?!\n)/),
  (text) => text.split(/(?<=\n)/),
  (text) => segments(text, sentences),
  (text) => segments(text, words),
  (text) => segments(text, graphemes),
  // A grapheme longer than a message is no letter any more.
  (text) => [...text],
]
const WORDS = 3

function segments(text: string, by: Intl.Segmenter): string[] {
  return Array.from(by.segment(text), ({ segment }) => segment)
}

function cut(text: string, max: number, size: (text: string) => number, level: number): string[] {
  const finer = LEVELS[level]
  if (size(text) <= max || !finer) return [text]
  const pieces: string[] = []
  let open = ''
  let room = max
  for (const part of finer(text)) {
    const length = size(part)
    if (length <= room) {
      open += part
      room -= length
      continue
    }
    if (open) pieces.push(open)
    const smaller = length <= max ? [part] : cut(part, max, size, level + 1)
    pieces.push(...smaller.slice(0, -1))
    open = smaller.at(-1) ?? ''
    room = max - size(open)
  }
  if (open) pieces.push(open)
  return pieces
}
