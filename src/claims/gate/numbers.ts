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

/** What a number token says: `4,200` → 4200, `seven` → 7, `third` → 3; undefined for other words. */
export function numberWord(word: string): number | undefined {
  if (/^\d/.test(word)) return digits(word)
  return WORDS.get(word)
}

function digits(text: string): number | undefined {
  const plain = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text
  const value = Number(plain.replace(/,(\d{1,2})$/, '.$1'))
  return Number.isNaN(value) ? undefined : value
}
