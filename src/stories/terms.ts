import { anchorsOf } from './anchors.ts'
import { COMMONPLACE, STOPWORDS } from './stopwords.ts'

/** Weights by term, 1 + ln(frequency), before any document frequency. */
export type Weights = ReadonlyMap<string, number>

export interface Terms {
  /** Words of its own language, cut to a stem; numbers; pairs of characters where words have no blanks. */
  readonly words: Weights
  /** What other scripts share: see `anchorsOf`. */
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

export function termsOf({ title, text }: { title: string; text: string }): Terms {
  const counts = new Map<string, number>()
  const lead = text.slice(0, READ)
  count(title, TITLE, counts)
  count(lead, 1, counts)
  return { words: heaviest(counts), anchors: anchorsOf(`${title}\n${lead}`) }
}

const TOKEN = /\p{N}+(?:[.,]\p{N}+)*|\p{L}[\p{L}\p{M}]*/gu

function count(text: string, weight: number, counts: Map<string, number>): void {
  for (const [token] of text.normalize('NFKC').matchAll(TOKEN)) {
    const isName = /^\p{Lu}/u.test(token)
    for (const term of /^\p{N}/u.test(token) ? [numberOf(token)] : stems(token)) {
      counts.set(term, (counts.get(term) ?? 0) + (isName ? weight * NAME : weight))
    }
  }
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

/** Words of much of all news, as terms. */
export const COMMON_STEMS: ReadonlySet<string> = new Set([...COMMONPLACE].flatMap(stems))

function heaviest(counts: Map<string, number>): Weights {
  const all = [...counts].map(([term, count]) => [term, 1 + Math.log(count)] as const)
  // Equal weights stay in the order of the text: what is told first is the event.
  return new Map(all.length <= KEPT ? all : all.sort((a, b) => b[1] - a[1]).slice(0, KEPT))
}
