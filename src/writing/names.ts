import { fullNames } from '../claims/names.ts'
import { soundOf, unvoiced } from '../stories/sounds.ts'

/** One person, as each script writes the name; the first of each is how we write it. */
export interface Person {
  readonly hangul: readonly string[]
  readonly latin: readonly string[]
}

interface Text {
  readonly text: string
  readonly sentences: readonly { readonly text: string }[]
}

/** A Korean name or a foreign one in Hangul shows itself by the office behind it. */
const TITLED =
  /(?<!\p{L})(\p{Script=Hangul}{2,5}(?:\s\p{Script=Hangul}{2,5})?)\s(?:대통령|총리|장관|차관|의원|시장|대표|총장|위원장|국장|대사|주지사|회장)/gu

/**
 * The people of a topic's articles with their names in both scripts, by sound: 이재명, Lee Jae Myung
 * and Lee Jae-myung are one. How most articles write a name is how we do.
 */
export function peopleAcross(texts: readonly Text[]): Person[] {
  const hangul = counted(
    texts.flatMap(({ text }) => [...text.matchAll(TITLED)].map(([, name = '']) => name)),
  )
  const latin = counted(texts.flatMap(({ sentences }) => fullNames(sentences)))
  const people: { hangul: string[]; latin: string[] }[] = []
  for (const name of latin) {
    const forms = hangul.filter((form) => isSameName(form, name))
    const known = people.find((person) =>
      person.latin.some((other) => spelled(other) === spelled(name)),
    )
    if (known) known.latin.push(name)
    else if (forms.length > 0) people.push({ hangul: forms, latin: [name] })
  }
  return people
}

/** How names are to be written in a language: whatever else they are called, and that. */
export function namesIn(people: readonly Person[], language: string): Record<string, string> {
  const pairs = people.flatMap(({ hangul, latin }) => {
    const [ours, others] = language === 'ko' ? [hangul, latin] : [latin, hangul]
    const [first = '', ...variants] = ours
    return [...others, ...variants].map((name): [string, string] => [name, first])
  })
  return Object.fromEntries(pairs)
}

const spelled = (name: string): string => unvoiced(soundOf(name.replace(/[\s-]/g, '')))

/** The whole name, or the family name alone: 트뤼도 is Justin Trudeau. */
function isSameName(hangul: string, latin: string): boolean {
  const sound = spelled(hangul)
  if (sound.length < 2) return false
  const last = latin.split(/\s+/).at(-1) ?? ''
  return sound === spelled(latin) || (sound.length > 2 && sound === spelled(last))
}

/** Distinct, the most frequent first. */
function counted(names: readonly string[]): string[] {
  const counts = Map.groupBy(names, (name) => name)
  return [...counts].toSorted((a, b) => b[1].length - a[1].length).map(([name]) => name)
}
