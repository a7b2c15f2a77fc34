// Figures of asking, without a store: `node --expose-gc tests/bench/ask.ts [PASSAGES …]`. One JSON
// line a size: index build, memory, and CPU in ms for short and long questions.
import type { Sentence } from '../../src/articles/article.ts'
import { compose } from '../../src/questions/compose.ts'
import { createIndex, type Indexed } from '../../src/questions/search.ts'

const SIZES = process.argv.slice(2).map(Number)
const QUESTIONS = 200
const VOCABULARY = 200_000
const now = new Date('2031-07-01T00:00:00Z')

/** A small generator of repeatable randomness (mulberry32). */
let state = 7
function random(): number {
  state = (state + 0x6d2b79f5) | 0
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
}

const ONSETS = 'b c d f g h k l m n p r s t v st tr pl'.split(' ')
const VOWELS = 'a e i o u ea ou'.split(' ')
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

function article(at: number): Indexed {
  const sentences: Sentence[] = []
  let text = ''
  while (sentences.length < 40) {
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

function cpuMs(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

function quantiles(times: number[]): object {
  const sorted = times.sort((x, y) => x - y)
  const at = (share: number) => Number((sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1))
  return { p50: at(0.5), p99: at(0.99) }
}

for (const size of SIZES.length > 0 ? SIZES : [1_000, 10_000, 100_000]) {
  globalThis.gc?.()
  const rss = process.memoryUsage().rss
  const index = createIndex()
  let at = 0
  const buildMs = cpuMs(() => {
    while (index.size.passages < size) index.add(article(at++))
  })
  globalThis.gc?.()
  const ask = (length: number) => () => {
    const question = `When did ${Array.from({ length }, word).join(' ')}?`
    return cpuMs(() => compose(question, { index, now }))
  }
  console.log(
    JSON.stringify({
      passages: index.size.passages,
      terms: index.size.terms,
      buildMs: Math.round(buildMs),
      addedMB: Math.round((process.memoryUsage().rss - rss) / 1e6),
      ownMB: Math.round(index.bytes / 1e6),
      short: quantiles(Array.from({ length: QUESTIONS }, ask(5))),
      long: quantiles(Array.from({ length: QUESTIONS }, ask(25))),
    }),
  )
}
