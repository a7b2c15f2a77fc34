import { regionCalled } from '../topics/regions.ts'
import { quantities } from './quantities.ts'
import { soundOf, unvoiced } from './sounds.ts'
import { COMMONPLACE, STOPWORDS } from './stopwords.ts'
import type { Weights } from './terms.ts'

/**
 * What a text shares with one in another script: regions (`@KR`), numbers (`#9.18`), the sound of
 * names (`~trd`, and `≈trt` with voiced as unvoiced). The weight is what meeting it is worth, in
 * nats against chance: most three-letter sounds meet by accident, a number with a fraction does not.
 */
export function anchorsOf(text: string): Weights {
  const anchors = new Map<string, number>()
  const plain = text.normalize('NFKC')
  for (const value of quantities(plain)) anchors.set(`#${value}`, worthOfNumber(value))
  for (const name of namesIn(plain)) addName(anchors, name)
  for (const word of plain.match(/\p{Script=Hangul}{2,}/gu) ?? []) addHangul(anchors, word)
  return new Map([...anchors].slice(0, KEPT))
}

const KEPT = 120
const REGION = 1
/** By how many consonants of a sound meet. */
const SOUND = [0, 0, 0, 0.5, 1.5, 3]

function worthOfNumber(value: string): number {
  const digits = value.replace(/^0\.|\D|0+$/g, '').length
  if (value.includes('.') || digits > 2) return 3
  return Number(value) > 31 ? 1.5 : 0.5
}

/** Runs of capitalised words, broken where a title or a common word stands: "President | Yoon Suk Yeol". */
function* namesIn(text: string): Generator<string[]> {
  let name: string[] = []
  let end = 0
  for (const { 0: word, index } of text.matchAll(
    /\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*/gu,
  )) {
    const isName = /^\p{Lu}\p{L}/u.test(word) && !isCommon(word)
    if ((!isName || index - end > 1) && name.length > 0) {
      yield name
      name = []
    }
    if (isName) name.push(word)
    end = index + word.length
  }
  if (name.length > 0) yield name
}

const isCommon = (word: string): boolean =>
  STOPWORDS.has(word.toLowerCase()) || COMMONPLACE.has(word.toLowerCase())

/** The regions in a name, longest first; what else it holds is a person, a place or a firm. */
function addName(anchors: Map<string, number>, name: readonly string[]): void {
  const rest: string[] = []
  for (let at = 0; at < name.length; ) {
    const length = [3, 2, 1].find(
      (n) => at + n <= name.length && regionOf(name.slice(at, at + n).join(' ')),
    )
    if (length) anchors.set(`@${regionOf(name.slice(at, at + length).join(' '))}`, REGION)
    else rest.push(name[at] ?? '')
    at += length ?? 1
  }
  for (const part of rest) addSound(anchors, part)
  if (rest.length > 1 && rest.length < 4) addSound(anchors, rest.join(''))
}

/** Endings that Korean puts after a noun; a name may end like one (트뤼도), so both are tried. */
const PARTICLE =
  /(?:에서는|에서도|으로는|에서|에게|으로|까지|부터|이라고|라고|이라며|라며|처럼|보다|은|는|이|가|을|를|의|에|와|과|도|로|만)$/

function addHangul(anchors: Map<string, number>, word: string): void {
  const noun = word.length > 2 ? word.replace(PARTICLE, '') : word
  // A compound begins with what it is about: 한국은행, 북한군, 삼성전자.
  const region = [word, noun, word.slice(0, 4), word.slice(0, 3), word.slice(0, 2)]
    .map(regionOf)
    .find((code) => code !== undefined)
  if (region) {
    anchors.set(`@${region}`, REGION)
    return
  }
  for (const part of new Set([word, noun, noun.slice(0, 2)])) addSound(anchors, part)
}

function addSound(anchors: Map<string, number>, name: string): void {
  const sound = sounding(name)
  const worth = SOUND[Math.min(sound.length, SOUND.length - 1)] ?? 0
  if (worth === 0) return
  anchors.set(`~${sound}`, worth)
  anchors.set(`≈${unvoiced(sound)}`, worth / 2)
}

const regionOf = remembered(regionCalled)
const sounding = remembered(soundOf)

const REMEMBERED = 20_000

/** Names come again and again in the news: what one is, is worked out once. */
function remembered<T>(work: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>()
  return (name) => {
    const held = known.get(name)
    if (held !== undefined || known.has(name)) return held as T
    if (known.size >= REMEMBERED) known.clear()
    const found = work(name)
    known.set(name, found)
    return found
  }
}
