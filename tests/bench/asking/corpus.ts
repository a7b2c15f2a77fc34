import type { Sentence } from '../../../src/articles/article.ts'
import type { Indexed } from '../../../src/questions/search.ts'

export const now = new Date('2031-07-01T00:00:00Z')

const VOCABULARY = 200_000
const ONSETS = 'b c d f g h k l m n p r s t v st tr pl'.split(' ')
const VOWELS = 'a e i o u ea ou'.split(' ')
const SENTENCES = 40

/** A small generator of repeatable randomness (mulberry32), the same for each system. */
let state = 7
function random(): number {
  state = (state + 0x6d2b79f5) | 0
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
}

/** The word of a rank: its number written in syllables. */
function spell(rank: number): string {
  let word = ''
  for (let rest = rank + 40; rest > 0; rest = Math.floor(rest / (ONSETS.length * VOWELS.length))) {
    const at = rest % (ONSETS.length * VOWELS.length)
    word += (ONSETS[at % ONSETS.length] ?? '') + (VOWELS[Math.floor(at / ONSETS.length)] ?? '')
  }
  return word
}

/** Words by Zipf's law, as news has them; one in eight a name. */
function word(): string {
  const form = spell(Math.floor(VOCABULARY ** random()))
  return random() < 0.125 ? form[0]?.toUpperCase() + form.slice(1) : form
}

/** An invented article of 40 sentences, about five passages. */
export function article(at: number): Indexed {
  const sentences: Sentence[] = []
  let text = ''
  while (sentences.length < SENTENCES) {
    const said = `The ${Array.from({ length: 20 }, word).join(' ')} in ${1990 + Math.floor(random() * 40)}.`
    sentences.push({ start: text.length, end: text.length + said.length, text: said })
    text += `${said} `
  }
  return {
    id: `a${at}`,
    version: 1,
    url: `https://n.example/${at}`,
    title: Array.from({ length: 8 }, word).join(' '),
    outlet: `Outlet ${at % 40}`,
    publishedAt: new Date(now.getTime() - at * 60_000),
    language: 'en',
    text,
    sentences,
  }
}

/** Its passages as another system would be given them: sentences up to 1,200 characters. */
export function passages({ sentences }: Indexed): string[] {
  const found: string[] = []
  for (const { text } of sentences) {
    const last = found.at(-1)
    if (last !== undefined && last.length + text.length < 1_200)
      found[found.length - 1] = `${last} ${text}`
    else found.push(text)
  }
  return found
}

export function question(length: number): string {
  return `When did ${Array.from({ length }, word).join(' ')}?`
}
