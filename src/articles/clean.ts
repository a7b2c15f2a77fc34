/**
 * Cleans text from outside before it is stored, prompted, logged or posted. Nothing invisible stays:
 * no control and format characters (bidirectional overrides, zero width, soft hyphen, BOM), no tag
 * block, no variation selectors, no unpaired surrogates; at most three combining marks in a row.
 * NFC. Blanks collapse; single line breaks and blank lines stay. Idempotent.
 */
export function clean(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(INVISIBLE, '')
    .replace(STREAM_SAFE, '$1')
    .normalize('NFC')
    .replace(MARKS, '$1')
    .replace(/[\p{Zs}\t\u2800]+/gu, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** The longest title kept, in code points. */
const TITLE = 300

/** Cleans a title: one line of at most 300 code points, cut between words where there are any. */
export function cleanTitle(text: string): string {
  const line = clean(text).replace(/\s+/g, ' ')
  const points = [...line]
  if (points.length <= TITLE) return line
  const cut = points.slice(0, TITLE - 1).join('')
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space > cut.length / 2 ? space : undefined).trimEnd()}…`
}

/**
 * Controls but for tab and line feed, format characters, whatever Unicode says a font may ignore
 * (fillers, selectors, tags), noncharacters. The Arabic, Syriac and Kaithi number signs are format
 * characters by category, yet people see them: they stay.
 */
const INVISIBLE =
  /(?![\t\n\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}])[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu

/** UAX #15 §13: normalising more than 30 marks in a row costs the square of their number. */
const STREAM_SAFE = /(\p{M}{30})\p{M}+/gu
const MARKS = /(\p{M}{3})\p{M}+/gu
