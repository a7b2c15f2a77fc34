import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createStories, type StoryArticle } from '../../src/stories/clustering.ts'
import { article, FERRY, FERRY_ELSEWHERE, HARVEST, whole } from './press.ts'
import { quake } from './quakes.ts'

const ferry = (hours = 0): StoryArticle => article(FERRY.title, whole(FERRY.text), { hours })
const elsewhere = (hours = 0): StoryArticle =>
  article(FERRY_ELSEWHERE.title, whole(FERRY_ELSEWHERE.text), { hours })
const harvest = (hours = 0): StoryArticle => article(HARVEST.title, whole(HARVEST.text), { hours })

test('two reports of one event are one story and two origins', () => {
  const stories = createStories()
  const first = stories.add(ferry())
  const second = stories.add(elsewhere(3))
  expect(first).toMatchObject({ isNew: true, moves: [] })
  expect(second).toMatchObject({ isNew: false, story: first.story })
  expect(second.origin).not.toBe(first.origin)
  expect(second.duplicateOf).toBeUndefined()
})

test('an unrelated article opens a story of its own', () => {
  const stories = createStories()
  const { story } = stories.add(ferry())
  expect(stories.add(harvest(1))).toMatchObject({ isNew: true })
  expect(stories.add(harvest(1)).story).not.toBe(story)
})

const sentences = FERRY.text
test.each([
  ['another headline', 'All safe after ferry grounding', whole(sentences)],
  ['its end cut off', FERRY.title, whole(sentences.slice(0, 5))],
  [
    'a dateline and a new first sentence',
    FERRY.title,
    `PORT MARLOW (Wire) — Rescuers had a busy morning.\n\n${whole(sentences.slice(1))}`,
  ],
  [
    'the outlet’s own footer',
    FERRY.title,
    `${whole(sentences)}\n\nSign up to our newsletter for more stories like this one every morning before breakfast.`,
  ],
  [
    'paragraphs in another order',
    FERRY.title,
    whole([sentences[0], sentences[3], sentences[2], sentences[1], ...sentences.slice(4)]),
  ],
  [
    'a few words changed',
    FERRY.title,
    whole(sentences)
      .replace('taken ashore', 'brought to land')
      .replace('said divers would', 'announced that divers will'),
  ],
])('a reprint with %s is the same origin', (_, title, text) => {
  const stories = createStories()
  const first = stories.add(ferry())
  const reprint = stories.add(article(title, text, { hours: 5 }))
  expect(reprint).toMatchObject({
    story: first.story,
    duplicateOf: first.origin,
    origin: first.origin,
  })
})

test('reprints of a reprint lead back to the first report', () => {
  const stories = createStories()
  const first = stories.add(ferry())
  stories.add(article('One', whole(sentences.slice(0, 6)), { hours: 1 }))
  const third = stories.add(article('Two', whole(sentences.slice(0, 5)), { hours: 2 }))
  expect(third.origin).toBe(first.origin)
})

const market = (day: string, points: string, gainer: string, loser: string, hours: number) =>
  article(
    `Shares close ${points} points up on ${day}`,
    `The Orrin index rose ${points} points on ${day} to close at ${7000 + Number(points)}.5, as investors weighed the data of the day. ` +
      `${gainer} was the biggest gainer and added ${points}.2 per cent, while ${loser} lost ${Number(points) / 10} per cent in busy trading. ` +
      `The currency traded at 1.${points} against the dollar, and oil futures stood at ${points}.75 dollars a barrel. ` +
      `Turnover came to ${points}.1 billion. Markets open again at nine in the morning.`,
    { hours },
  )

test('reports from one form about other names and numbers are neither reprints nor one story', () => {
  const stories = createStories()
  const placements = [
    stories.add(market('Monday', '41', 'Alder', 'Cobalt', 0)),
    stories.add(market('Tuesday', '23', 'Dunmore', 'Fairmont', 24)),
    stories.add(market('Wednesday', '67', 'Granite', 'Eastgate', 48)),
  ]
  expect(placements.map(({ duplicateOf }) => duplicateOf)).toEqual([
    undefined,
    undefined,
    undefined,
  ])
  expect(new Set(placements.map(({ story }) => story)).size).toBe(3)
})

test('the footer that all reports of an outlet share makes none of them a reprint', () => {
  const footer =
    'Our journalism is paid for by readers. If you value independent reporting from the coast, become a member from three pounds a month and receive our weekly letter, an invitation to our meetings and a mug. You can cancel whenever you like. Corrections are listed on page two, and our code of conduct is kept at the desk.'
  const stories = createStories()
  for (const { title, text } of [FERRY, FERRY_ELSEWHERE, HARVEST]) {
    const placed = stories.add(article(title, `${whole(text.slice(0, 3))}\n\n${footer}`))
    expect(placed.duplicateOf).toBeUndefined()
  }
})

test('an article in another script joins by the names, places and numbers it shares', () => {
  const stories = createStories()
  const summit = article(
    'Canada and Korea agree on critical minerals as Mercier hosts Kim Do-yun',
    'Canadian Prime Minister Claire Mercier received Korean President Kim Do-yun in Ottawa on June 2. They signed a deal worth 3.7 billion dollars and announced 12,500 places for students. Ukraine was on the agenda too.',
  )
  const korean = article(
    '김도윤 대통령, 오타와서 메르시에 총리와 정상회담',
    '김도윤 대통령은 2일 캐나다 오타와에서 클레어 메르시에 총리와 만나 37억 달러 규모의 협정에 서명했다. 두 정상은 학생 1만2500명 교류와 우크라이나 문제를 논의했다.',
    { hours: 4, language: 'ko' },
  )
  const french = article(
    'À Ottawa, Mercier et Kim Do-yun signent un accord sur les minéraux critiques',
    'La première ministre Claire Mercier a reçu à Ottawa le président coréen Kim Do-yun. Le Canada et la Corée ont signé un accord de 3,7 milliards de dollars.',
    { hours: 5, language: 'fr' },
  )
  const apart = article(
    '삼척 어시장, 오징어 어획량 급감',
    '강원 삼척 어시장의 오징어 어획량이 작년보다 크게 줄었다. 어민들은 수온 상승을 원인으로 꼽았다.',
    { hours: 6, language: 'ko' },
  )
  const { story } = stories.add(summit)
  expect(stories.add(korean).story).toBe(story)
  expect(stories.add(french).story).toBe(story)
  expect(stories.add(apart).story).not.toBe(story)
})

test('a headline that returns after days of silence tells of something new', () => {
  const stories = createStories()
  const { story } = stories.add(article('Orrin bridge closed after inspection', ''))
  expect(
    stories.add(article('Orrin bridge closed, inspection finds cracks', '', { hours: 2 })).story,
  ).toBe(story)
  expect(
    stories.add(article('Orrin bridge inspection dispute', '', { hours: 24 * 12 })).story,
  ).not.toBe(story)
})

test('an article placed twice stays where it is', () => {
  const stories = createStories()
  const one = ferry()
  const first = stories.add(one)
  stories.add(elsewhere(1))
  expect(stories.add(one)).toEqual({ ...first, isNew: false })
})

test('two events of one kind are parted once their articles show it, and every move is told', () => {
  const stories = createStories()
  const where = new Map<string, string>()
  const placeOf = new Map<string, string>()
  const places = ['Tarnov', 'Belisar'] as const
  for (const [n, place] of [0, 1, 2, 3, 4, 5].flatMap((n) =>
    places.map((place) => [n, place] as const),
  )) {
    const one = quake(place, n)
    placeOf.set(one.id, place)
    const { story, moves } = stories.add(one)
    where.set(one.id, story)
    for (const { article: moved, from, to } of moves) {
      expect(where.get(moved)).toBe(from)
      where.set(moved, to)
    }
  }
  for (const [id, story] of where) expect(stories.storyOf(id)).toBe(story)
  const groups = Map.groupBy([...where], ([, story]) => story)
  const held = [...groups.values()].map((group) => new Set(group.map(([id]) => placeOf.get(id))))
  for (const place of held) expect(place.size).toBe(1)
})

test('what was placed by an earlier run is taken over, and the next article joins it there', () => {
  const stories = createStories()
  const [one, two] = [ferry(), elsewhere(1)]
  stories.restore(one, { story: 'story-from-before', origin: one.id })
  expect(stories.storyOf(one.id)).toBe('story-from-before')
  expect(stories.add(two).story).toBe('story-from-before')
})

test('a move made by another process is followed', () => {
  const stories = createStories()
  const [one, two] = [ferry(), elsewhere(1)]
  stories.add(one)
  stories.add(two)
  stories.restore(two, { story: 'divided-elsewhere', origin: two.id })
  expect(stories.storyOf(two.id)).toBe('divided-elsewhere')
  expect(stories.storyOf(one.id)).not.toBe('divided-elsewhere')
  const copy = stories.add(article('Copy', whole(FERRY_ELSEWHERE.text), { hours: 2 }))
  expect(copy).toMatchObject({ story: 'divided-elsewhere', origin: two.id })
})

test('nothing joins a story that was closed', () => {
  const stories = createStories()
  const old = ferry()
  const { story } = stories.add(old)
  stories.close(new Date(old.firstSeenAt.getTime() + 1))
  expect(stories.storyOf(old.id)).toBeUndefined()
  expect(stories.add(elsewhere(1))).toMatchObject({ isNew: true })
  expect(stories.add(elsewhere(2)).story).not.toBe(story)
})

test('past what may be held, the stories touched longest ago are let go first', () => {
  const stories = createStories()
  const [one, other] = [ferry(), harvest(1)]
  stories.add(one)
  stories.add(other)
  stories.add(elsewhere(2))
  stories.shrink(2)
  expect(stories.storyOf(other.id)).toBeUndefined()
  expect(stories.storyOf(one.id)).toBeDefined()
  expect(stories.add(harvest(3)).isNew).toBe(true)
})

test('whatever arrives in whatever order, every article is in one story, moves and all', () => {
  const words = fc.constantFrom(
    ...'Orrin Marlow ferry frost index 214 3.7 harbour 부산 항구 mayor bridge'.split(' '),
  )
  const line = fc.array(words, { minLength: 1, maxLength: 12 }).map((list) => list.join(' '))
  const piece = fc.record({ title: line, text: line, hours: fc.nat({ max: 300 }) })
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const stories = createStories()
      const where = new Map<string, string>()
      for (const { title, text, hours } of pieces) {
        const one = article(title, text, { hours })
        const { story, moves } = stories.add(one)
        where.set(one.id, story)
        for (const move of moves) where.set(move.article, move.to)
      }
      for (const [id, story] of where) expect(stories.storyOf(id)).toBe(story)
    }),
  )
})
