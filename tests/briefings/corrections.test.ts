import { expect, test } from 'vitest'
import type { Article } from '../../src/articles/article.ts'
import { splitSentences } from '../../src/articles/sentences.ts'
import { correctionParts } from '../../src/briefings/correction-parts.ts'
import { type Correction, correctionsFor } from '../../src/briefings/corrections.ts'
import type { Claim } from '../../src/claims/claim.ts'
import type { Sherpa } from '../../src/sherpa.ts'

const at = new Date('2026-03-03T08:00:00Z')
const LINES = [
  'The ferry carried 214 people to Port Marlow.',
  'Divers will inspect the hull at high tide.',
  'Crossings are cancelled until Thursday.',
]
const NOTE = 'Correction: An earlier version of this article misstated the number of people.'

const article = (version: number, lines: readonly string[], id = 'a'): Article => ({
  id,
  workspace: 'w',
  source: 's',
  url: `https://gazette.example/${id}`,
  outlet: 'Gazette',
  official: false,
  language: 'en',
  firstSeenAt: at,
  version,
  title: 'Ferry',
  text: lines.join('\n\n'),
  sentences: splitSentences(lines.join('\n\n'), 'en'),
})

/** The claims of a version: each of its sentences. */
const claimsOf = ({ id, version, sentences }: Article): Claim[] =>
  sentences.map(({ start, end, text }) => ({
    id: `${id}/${version}/${start}`,
    kind: 'fact',
    text,
    citations: [{ article: id, version, start, end, sentence: text }],
  }))

/** A channel that was told every line of the first version; now there is a second one. */
function kit(
  before: Article,
  newest: Article,
): Pick<Sherpa, 'editions' | 'summaries' | 'articles'> {
  const told = claimsOf(before)
  const found = {
    editions: {
      outdated: async () => told.map(({ id }) => ({ claim: id, article: before.id, at })),
    },
    summaries: {
      claim: async (_: string, id: string) => told.find((claim) => claim.id === id),
      claimsOf: async () => claimsOf(newest),
    },
    articles: {
      byId: async (_: string, version?: number) => (version === 1 ? before : newest),
    },
  }
  // The three ports have more methods than corrections ask for.
  return found as unknown as Pick<Sherpa, 'editions' | 'summaries' | 'articles'>
}

async function corrections(...lines: readonly string[]) {
  const subscription = { id: 's', room: { platform: 'web', workspace: 'w', room: 'r' } }
  return correctionsFor(subscription, at, kit(article(1, LINES), article(2, lines)))
}

const [ferry = '', divers = '', crossings = ''] = LINES
const shown = (found: readonly Correction[]) =>
  found.map(({ told, now, note }) => [told?.text, now?.text, note])

test('a changed figure is told with what stands there now, and the others are looked at', async () => {
  const now = ferry.replace('214', '216')
  const { corrections: found, rechecked } = await corrections(now, divers, crossings)
  expect(shown(found)).toEqual([[ferry, now, undefined]])
  expect(rechecked).toHaveLength(3)
})

test('the source’s own note is told once, with the line that it concerns', async () => {
  const now = ferry.replace('214', '216')
  const { corrections: found } = await corrections(now, divers, crossings, NOTE)
  expect(shown(found)).toEqual([[ferry, now, NOTE]])
})

test('a note without a changed line is told too', async () => {
  expect(shown((await corrections(ferry, divers, crossings, NOTE)).corrections)).toEqual([
    [undefined, undefined, NOTE],
  ])
})

test('a line taken back is told; where the whole report was written anew it is not', async () => {
  expect(shown((await corrections(ferry, divers)).corrections)).toEqual([
    [crossings, undefined, undefined],
  ])
  const anew = await corrections(
    'The Northern Star is afloat again.',
    'Nobody was hurt in the fog.',
  )
  expect(anew.corrections).toEqual([])
})

test('what does not fit is left for the next edition', async () => {
  const changed = LINES.map((line) => line.replace(/^(\w+)/, 'Not one $1'))
  const before = article(1, [...LINES, 'Fog lay over the sound on all four days.'])
  const newest = article(2, [...changed, 'Fog lay over the sound on all nine days.'])
  const subscription = { id: 's', room: { platform: 'web', workspace: 'w', room: 'r' } }
  const { corrections: found, rechecked } = await correctionsFor(
    subscription,
    at,
    kit(before, newest),
  )
  expect(found).toHaveLength(3)
  expect(rechecked).toHaveLength(3)
})

test('in the message the new line can be proved, and the old one is quoted', async () => {
  const now = ferry.replace('214', '216')
  const { corrections: found } = await corrections(now, divers, crossings, NOTE)
  const parts = correctionParts(found, { language: 'en', zone: 'America/Toronto' })
  expect(parts).toMatchObject([
    { type: 'heading', text: 'Changed since you were told' },
    { type: 'line', text: now, label: 'corrected', sources: [{ article: 'a', version: 2 }] },
    {
      type: 'note',
      text: [{ text: `You were told on 3 Mar 2026: “${ferry}” The source writes: “${NOTE}”` }],
    },
  ])
  expect(correctionParts([], { language: 'ko', zone: 'Asia/Seoul' })).toEqual([])
})
