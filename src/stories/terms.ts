import { regionCalled } from '../topics/regions.ts'
import { soundOf, unvoiced } from './sounds.ts'
import { STOPWORDS } from './stopwords.ts'

/** Weights by term, 1 + ln(frequency), before any document frequency. */
export type Weights = ReadonlyMap<string, number>

export interface Terms {
  /** Words of its own language, cut to a stem; numbers; pairs of characters where words have no blanks. */
  readonly words: Weights
  /** What other languages share: numbers, regions, the sound of names. */
  readonly anchors: Weights
}

/** How far into an article its event is told; what follows is background, in characters. */
const READ = 1_500
/** The most terms kept of one article. */
const KEPT = 120
const TITLE = 2
const NAME = 1.5
/** Letters of a stem: the same for every language that has blanks. */
const STEM = 6
const REMEMBERED = 20_000

export function termsOf({ title, text }: { title: string; text: string }): Terms {
  const words = new Map<string, number>()
  const anchors = new Map<string, number>()
  collect(title, TITLE, words, anchors)
  collect(text.slice(0, READ), 1, words, anchors)
  return { words: heaviest(words), anchors: heaviest(anchors) }
}

const TOKEN = /\p{N}+(?:[.,]\p{N}+)*|\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*/gu

function collect(
  text: string,
  weight: number,
  words: Map<string, number>,
  anchors: Map<string, number>,
): void {
  const found = text.normalize('NFKC').matchAll(TOKEN)
  const name: string[] = []
  let end = 0
  const closeName = (): void => {
    if (name.length > 0) anchorName(name.splice(0), weight, anchors)
  }
  for (const { 0: token, index } of found) {
    const adjoins = index - end <= 1
    end = index + token.length
    if (/^\p{N}/u.test(token)) {
      closeName()
      const number = numberOf(token)
      add(words, number, weight)
      if (number.length > 1) add(anchors, `#${number}`, weight)
      continue
    }
    const isName = /^\p{Lu}/u.test(token)
    if (!isName || !adjoins) closeName()
    if (isName) name.push(token)
    else if (/^\p{Script=Hangul}/u.test(token)) anchorHangul(token, weight, anchors)
    for (const part of token.split(/['’-]/)) {
      for (const term of stems(part)) add(words, term, isName ? weight * NAME : weight)
    }
  }
  closeName()
}

const SCRIPTS = [
  ['hangul', /\p{Script=Hangul}/gu],
  ['han', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['cyrillic', /\p{Script=Cyrillic}/gu],
  ['latin', /\p{Script=Latin}/gu],
] as const

/** The script most of a text is written in. */
export function scriptOf(text: string): string {
  const counts = SCRIPTS.map(([name, letters]) => ({ name, n: text.match(letters)?.length ?? 0 }))
  const [most] = counts.sort((a, b) => b.n - a.n)
  return most && most.n > 0 ? most.name : 'other'
}

/** Thousands without their separators; decimals with a point. */
function numberOf(token: string): string {
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(token)) return token.replaceAll(',', '')
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(token))
    return token.replaceAll('.', '').replace(',', '.')
  return token.replace(',', '.')
}

const UNSPACED =
  /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u

/** Korean has blanks, but its endings change: pairs of syllables meet where whole words do not. */
function stems(word: string): string[] {
  if (UNSPACED.test(word)) {
    if (word.length <= 2) return [word]
    return Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2))
  }
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  if (plain.length < 2 || STOPWORDS.has(word.toLowerCase()) || STOPWORDS.has(plain)) return []
  return [plain.slice(0, STEM)]
}

/** A run of capitalised words: the regions in it, and the sound of the whole and of its last part. */
function anchorName(name: readonly string[], weight: number, anchors: Map<string, number>): void {
  const whole = name.join(' ')
  const region = regionOf(whole)
  if (region) {
    add(anchors, `@${region}`, weight)
    return
  }
  for (const part of name) {
    const code = regionOf(part)
    if (code) add(anchors, `@${code}`, weight)
    else addSound(anchors, part, weight)
  }
  if (name.length > 1 && name.length < 4) addSound(anchors, name.join(''), weight)
}

/** Endings that Korean puts after a noun. */
const PARTICLE =
  /(?:에서는|에서도|으로는|에서|에게|으로|까지|부터|이라고|라고|이라며|라며|처럼|보다|은|는|이|가|을|를|의|에|와|과|도|로|만)$/

function anchorHangul(word: string, weight: number, anchors: Map<string, number>): void {
  const noun = word.length > 2 ? word.replace(PARTICLE, '') : word
  const region = regionOf(noun) ?? regionOf(word)
  if (region) add(anchors, `@${region}`, weight)
  else addSound(anchors, noun, weight)
}

const regionOf = remembered(regionCalled)
const sounding = remembered(soundOf)

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

function addSound(anchors: Map<string, number>, name: string, weight: number): void {
  const sound = sounding(name)
  if (sound.length < 3) return
  add(anchors, `~${sound}`, weight)
  add(anchors, `≈${unvoiced(sound)}`, weight)
}

function add(terms: Map<string, number>, term: string, weight: number): void {
  terms.set(term, (terms.get(term) ?? 0) + weight)
}

function heaviest(counts: Map<string, number>): Weights {
  const all = [...counts].map(([term, count]) => [term, 1 + Math.log(count)] as const)
  // Equal weights stay in the order of the text: what is told first is the event.
  return new Map(all.length <= KEPT ? all : all.sort((a, b) => b[1] - a[1]).slice(0, KEPT))
}
