/**
 * The least slips of the finger that make of what is typed a beginning of a name: optimal string
 * alignment (Damerau 1964: one letter wrong, missing, too many, or two swapped), with the end of the
 * name free. More than `most` is told as `most + 1`. Only a band of the table is filled.
 */
export function slipsToBegin(typed: string, name: string, most: number): number {
  if (!mayBegin(typed, name, most)) return most + 1
  const width = Math.min(name.length, typed.length + most)
  let [before, last, row] = ROWS
  for (let at = 0; at <= width; at++) last[at] = at
  for (let line = 1; line <= typed.length; line++) {
    const from = Math.max(1, line - most)
    const to = Math.min(width, line + most)
    row[from - 1] = from === 1 ? line : FAR
    let least = row[from - 1] ?? FAR
    for (let at = from; at <= to; at++) {
      const letter = typed.charCodeAt(line - 1)
      const same = letter === name.charCodeAt(at - 1)
      let slips = (last[at - 1] ?? FAR) + (same ? 0 : 1)
      const missing = (at < line + most ? (last[at] ?? FAR) : FAR) + 1
      if (missing < slips) slips = missing
      const extra = (row[at - 1] ?? FAR) + 1
      if (extra < slips) slips = extra
      const isSwapped =
        line > 1 &&
        at > 1 &&
        letter === name.charCodeAt(at - 2) &&
        typed.charCodeAt(line - 2) === name.charCodeAt(at - 1)
      const swapped = isSwapped ? (before[at - 2] ?? FAR) + 1 : FAR
      if (swapped < slips) slips = swapped
      row[at] = slips
      if (slips < least) least = slips
    }
    if (least > most) return most + 1
    ;[before, last, row] = [last, row, before]
  }
  let best = most + 1
  for (let at = Math.max(0, typed.length - most); at <= width; at++) {
    const slips = last[at] ?? FAR
    if (slips < best) best = slips
  }
  return best
}

const FAR = 99
const LONGEST = 256
/** Kept from call to call: a keystroke fills thousands of tables. */
const ROWS: [Uint8Array, Uint8Array, Uint8Array] = [
  new Uint8Array(LONGEST),
  new Uint8Array(LONGEST),
  new Uint8Array(LONGEST),
]

/** With so few slips one of the first letters stands near where it should; most names end here. */
function mayBegin(typed: string, name: string, most: number): boolean {
  if (typed.length > LONGEST / 2) return false
  for (let at = 0; at <= most && at < typed.length; at++) {
    const found = name.indexOf(typed[at] ?? '', Math.max(0, at - most))
    if (found >= 0 && found <= at + most) return true
  }
  return false
}
