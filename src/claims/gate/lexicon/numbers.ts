const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ')

const WORDS: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, index): [string, number] => [word, 20 + 10 * index]),
  ...ORDINALS.map((word, index): [string, number] => [word, index + 1]),
  ['dozen', 12],
  ['half', 0.5],
])

/** `seven` → 7, `third` → 3; undefined for words that count nothing. */
export const englishNumber = (word: string): number | undefined => WORDS.get(word)

/** `4,200` → 4200, `3.5` → 3.5; undefined for what is no number in digits. */
export function digits(text: string): number | undefined {
  const plain = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text
  const value = Number(plain.replace(/,(\d{1,2})$/, '.$1'))
  return Number.isNaN(value) ? undefined : value
}

/** Korean scale letters. */
export const MYRIADS: Readonly<Record<string, number>> = {
  백: 100,
  천: 1_000,
  만: 10_000,
  억: 100_000_000,
  조: 1_000_000_000_000,
}
