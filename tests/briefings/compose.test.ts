import { describe, expect, test } from 'vitest'
import type { Listed } from '../../src/articles/article.ts'
import { type Candidate, compose } from '../../src/briefings/compose.ts'
import type { Claim } from '../../src/claims/claim.ts'

const article = (id: string, more: Partial<Listed> = {}): Listed => ({
  id,
  workspace: 'w',
  source: 's',
  url: `https://a.example/${id}`,
  outlet: id,
  official: false,
  language: 'en',
  firstSeenAt: new Date('2024-11-18T00:00:00Z'),
  version: 1,
  title: `Title of ${id}`,
  ...more,
})

const claim = (of: string, text: string): Claim => ({
  id: `${of}/${text}`,
  kind: 'fact',
  text,
  citations: [{ article: of, version: 1, start: 0, end: text.length, sentence: text }],
})

const story = (id: string, origins: number, ...texts: string[]): Candidate => ({
  story: `story of ${id}`,
  origins,
  articles: [article(id)],
  claims: texts.map((text) => claim(id, text)),
})

const standard = { language: 'en', length: 'standard' } as const
const FERRY = 'The harbour council of Saint-Brume will buy two ferries next spring.'
const BRIDGE = 'The bridge at Valmont opens again in February after the repairs.'

test('what one story of an edition tells, another one does not tell again', () => {
  const { items } = compose([story('a', 3, FERRY), story('b', 2, FERRY, BRIDGE)], [], standard)
  expect(items.flatMap(({ claims }) => claims.map(({ text }) => text))).toEqual([FERRY, BRIDGE])
})

test('a story that has nothing left to tell is not in the edition', () => {
  const { items } = compose([story('a', 3, FERRY), story('b', 2, FERRY)], [], standard)
  expect(items).toHaveLength(1)
})

test('a changed figure is news, the same figure is not', () => {
  const told = [{ claim: 'x', story: 'story of a', text: FERRY, at: new Date(0) }]
  expect(compose([story('a', 1, FERRY)], told, standard).items).toEqual([])
  const changed = FERRY.replace('two ferries', '2 ferries and 3 trams')
  const { items } = compose([story('a', 1, changed)], told, standard)
  expect(items).toMatchObject([{ update: true }])
})

describe('of several stories', () => {
  test('the one that more independent origins carry comes first', () => {
    const { items } = compose([story('a', 1, FERRY), story('b', 4, BRIDGE)], [], standard)
    expect(items.map(({ lead }) => lead.id)).toEqual(['b', 'a'])
  })

  test('a short edition holds three, with one claim each, and counts what it leaves', () => {
    const many = ['a', 'b', 'c', 'd'].map((id) => story(id, 1, `${id} ${FERRY} ${id}${id}`, BRIDGE))
    const distinct = many.map((candidate, at) => ({
      ...candidate,
      claims: candidate.claims.map((one) => ({ ...one, text: `${one.text} (${at})` })),
    }))
    const { items, left } = compose(distinct, [], { language: 'en', length: 'short' })
    expect(left).toBe(1)
    expect(items.map(({ claims }) => claims.length)).toEqual([1, 1, 1])
  })
})

test('a story is told in the reader’s language where anyone tells it so', () => {
  const mixed: Candidate = {
    story: 's',
    origins: 2,
    articles: [article('en'), article('ko', { language: 'ko' })],
    claims: [claim('en', FERRY), claim('ko', '항만위원회는 내년 봄 여객선 두 척을 산다.')],
  }
  const [item] = compose([mixed], [], { language: 'ko', length: 'full' }).items
  expect(item?.lead.id).toBe('ko')
  expect(item?.claims.map(({ text }) => text)).toEqual([
    '항만위원회는 내년 봄 여객선 두 척을 산다.',
  ])
})

describe('a story is told as it turned out', () => {
  const on = (id: string, day: string) => article(id, { publishedAt: new Date(day) })

  test('what was announced for a day that has passed is left out', () => {
    const announced: Candidate = {
      story: 's',
      origins: 2,
      articles: [on('before', '2024-03-01'), on('after', '2024-03-09')],
      claims: [
        {
          ...claim('before', 'The council will vote on the ferries on 4 March.'),
          kind: 'commitment',
        },
        claim('after', BRIDGE),
      ],
    }
    const [item] = compose([announced], [], standard).items
    expect(item?.claims.map(({ text }) => text)).toEqual([BRIDGE])
  })

  test('the later of two claims about one thing is told', () => {
    const twice: Candidate = {
      story: 's',
      origins: 2,
      articles: [on('before', '2024-03-01'), on('after', '2024-03-09')],
      claims: [
        claim(
          'before',
          'Harbour council of Saint-Brume meets ferry builders in Valmont over repairs.',
        ),
        claim(
          'after',
          'Harbour council of Saint-Brume met ferry builders in Valmont over repairs and prices.',
        ),
      ],
    }
    const [item] = compose([twice], [], standard).items
    expect(item?.claims.map(({ citations }) => citations[0].article)).toEqual(['after'])
  })

  test('it is named after an article whose claims are told', () => {
    const two: Candidate = {
      story: 's',
      origins: 2,
      articles: [on('silent', '2024-03-09'), on('telling', '2024-03-01')],
      claims: [claim('telling', FERRY)],
    }
    expect(compose([two], [], standard).items[0]?.lead.id).toBe('telling')
  })
})

test('a story the reader can not read comes after those that they can', () => {
  const foreign: Candidate = {
    ...story('ko', 5),
    articles: [article('ko', { language: 'ko' })],
    claims: [claim('ko', '항만위원회는 내년 봄 여객선 두 척을 산다.')],
  }
  const { items } = compose([foreign, story('a', 1, FERRY)], [], standard)
  expect(items.map(({ lead }) => lead.id)).toEqual(['a', 'ko'])
})

test('how each story fared is told in order: told, left for want of room, or known', () => {
  const short = { language: 'en', length: 'short' } as const
  const others = ['x', 'y', 'z'].map((id, at) =>
    story(id, 9 - at, `Harbour ${id} will buy ${at + 3} tugs next spring.`),
  )
  const { ranked } = compose(
    [story('late', 1, BRIDGE), story('old', 2, FERRY), ...others],
    [{ claim: 'old', story: 'elsewhere', text: FERRY, at: new Date(0) }],
    short,
  )
  expect(ranked.map(({ articles, outcome }) => [articles[0], outcome])).toEqual([
    ['x', 'told'],
    ['y', 'told'],
    ['z', 'told'],
    ['old', 'known'],
    ['late', 'left'],
  ])
})
