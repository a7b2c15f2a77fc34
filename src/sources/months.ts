const LOCALES =
  'en en-GB fr de es it pt nl sv da nb fi is pl cs sk sl hr sr-Latn hu ro bg uk ru el tr id vi et lv lt ca eu' +
  ' ar-EG ar-JO he fa-u-ca-gregory ur mk sq hy ka az ms sw gl'

/**
 * 1–12 for a month's name or abbreviation in any of the languages above, with or without accents
 * and case. A name that means different months in two languages (listopad) means none here,
 * except that English names always hold.
 */
export function monthNamed(word: string): number | undefined {
  const key = bare(word)
  if (key.length < 3) return undefined
  return ENGLISH.get(key) ?? others().get(key)
}

const ENGLISH: ReadonlyMap<string, number> = new Map(
  ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september']
    .concat(['october', 'november', 'december'])
    .flatMap((name, index): [string, number][] => [
      [name, index + 1],
      [name.slice(0, 3), index + 1],
      [name.slice(0, 4), index + 1],
    ]),
)

let known: ReadonlyMap<string, number> | undefined

/** Built from the runtime's own locale data at the first foreign date: most feeds never need it. */
function others(): ReadonlyMap<string, number> {
  known ??= namesOf(LOCALES.split(' '))
  return known
}

function namesOf(locales: readonly string[]): ReadonlyMap<string, number> {
  const names = new Map<string, number>()
  const clashing = new Set<string>()
  const styles: Intl.DateTimeFormatOptions[] = [
    { month: 'long' },
    { month: 'short' },
    // With a day beside it Slavic and Finnic languages decline the name.
    { month: 'long', day: 'numeric' },
    { month: 'short', day: 'numeric' },
  ]
  for (const locale of locales) {
    for (const style of styles) {
      const format = new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' })
      for (let month = 1; month <= 12; month++) {
        const parts = format.formatToParts(Date.UTC(2023, month - 1, 15))
        const name = bare(parts.find((part) => part.type === 'month')?.value ?? '')
        if (name.length < 3 || /\d/.test(name)) continue
        if ((names.get(name) ?? month) !== month) clashing.add(name)
        names.set(name, month)
      }
    }
  }
  for (const name of clashing) names.delete(name)
  return names
}

function bare(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\p{M}.']/gu, '')
    .toLowerCase()
}
