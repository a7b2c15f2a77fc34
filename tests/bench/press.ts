/** A made-up article. */
export interface Piece {
  readonly title: string
  readonly paragraphs: readonly string[]
}

const SYLLABLES = 'ba ko ri sta men tor al du fe gra hol in ja lu mi no pe ras so tu ver wi'.split(
  ' ',
)
const COMMON = 'the of to and in a on for with that said by from at an will was has'.split(' ')
const WORDS = 30_000
const EVENTS = 60

/**
 * A press that writes without end, the same for the same seed: words by Zipf's law, and events that
 * go on for a while, each with names, words and figures of its own, so that there are stories.
 */
export function* press(seed = 1): Generator<Piece, never> {
  const random = randomFrom(seed)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T
  const word = (syllables: number): string =>
    Array.from({ length: syllables }, () => pick(SYLLABLES)).join('')
  const words = Array.from({ length: WORDS }, () => word(2 + Math.floor(random() * 3)))
  const usual = (): string => words[Math.floor(WORDS ** random()) - 1] ?? 'then'
  const event = () => ({
    names: Array.from({ length: 8 }, () => capital(word(3))),
    own: Array.from({ length: 40 }, () => pick(words)),
    figures: Array.from({ length: 6 }, () => String(Math.floor(random() * 900))),
  })
  const sentence = ({ names, own, figures }: ReturnType<typeof event>): string => {
    const line = Array.from({ length: 20 }, () => {
      const chance = random()
      if (chance < 0.15) return pick(own)
      if (chance < 0.22) return pick(names)
      if (chance < 0.25) return pick(figures)
      return chance < 0.6 ? pick(COMMON) : usual()
    })
    return `${capital(line.join(' '))}.`
  }
  const events = Array.from({ length: EVENTS }, event)
  for (let count = 0; ; count++) {
    if (random() < 0.4) events[count % EVENTS] = event()
    const told = random() < 0.4 ? (events[count % EVENTS] ?? event()) : pick(events)
    yield {
      title: sentence(told).slice(0, 70).replace(/ \S*$/, ''),
      paragraphs: Array.from({ length: 7 }, () => `${sentence(told)} ${sentence(told)}`),
    }
  }
}

/** A page with what stands around writing on real ones. */
export function pageOf({ title, paragraphs }: Piece, url: string): string {
  const links = Array.from(
    { length: 40 },
    (_, at) => `<li><a href="/s/${at}">Section ${at}</a></li>`,
  )
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | Bench</title>
<link rel="canonical" href="${url}">
<meta property="article:published_time" content="2026-03-02T08:00:00Z"></head>
<body><nav><ul>${links.join('')}</ul></nav><main><article><h1>${title}</h1>
${paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n')}</article></main>
<aside><h2>Most read</h2><ul>${links.join('')}</ul></aside><footer>Bench</footer></body></html>`
}

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1)

/** Mulberry32: small, quick, and the same everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
