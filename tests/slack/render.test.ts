import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAction } from '../../adapters/slack/actions.ts'
import type { Block } from '../../adapters/slack/blocks.ts'
import { renderSlack } from '../../adapters/slack/render.ts'
import { line, lines, message, messages, source, strings } from '../web/messages.ts'
import { buttons, faults, texts } from './check.ts'

const shown = (blocks: readonly Block[]) => blocks.flatMap(texts).join('\n')

describe('whatever it is told, Slack', () => {
  test('accepts every post', () => {
    fc.assert(
      fc.property(messages, (any) => {
        const posts = renderSlack(any)
        expect(posts.length).toBeGreaterThan(0)
        expect(posts.flatMap(faults)).toEqual([])
      }),
    )
  })

  test('is never made to mention anyone', () => {
    fc.assert(
      fc.property(messages, (any) => {
        const said = strings(renderSlack(any)).filter(({ path }) => !/\.(value|url)$/.test(path))
        const live = said.filter(({ text }) => /<[!@#]|@(everyone|here|channel)/.test(text))
        expect(live).toEqual([])
      }),
    )
  })

  test('links nothing but the addresses of articles', () => {
    fc.assert(
      fc.property(messages, (any) => {
        const said = strings(renderSlack(any)).filter(({ path }) => !/\.(value|url)$/.test(path))
        for (const { text } of said) {
          const bare = text.replace(/<https?:\/\/[^|<>\s]+\|[^|<>\n]*>/g, '')
          expect(bare).not.toMatch(/[<>]?https?:\/\/|www\.|evil\.(com|example)/)
        }
      }),
    )
  })

  test('never hears a claim without its citation in the same post', () => {
    fc.assert(
      fc.property(fc.array(lines, { minLength: 1, maxLength: 40 }), (parts) => {
        for (const { blocks } of renderSlack(message(parts))) {
          blocks.forEach((block, at) => {
            if (block.type === 'section') expect(blocks[at + 1]?.type).toBe('context')
          })
        }
      }),
    )
  })

  test('hears every word of every claim, and can hand its proof back', () => {
    const words = fc.stringMatching(/^[가-힣a-z]{1,12}( [가-힣a-z]{1,12}){0,200}$/)
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 60 }), (claims) => {
        const parts = claims.map((text, at) => line({ claim: `claim-${at}`, text }))
        const blocks = renderSlack(message(parts)).flatMap((post) => post.blocks)
        const sections = blocks.filter((block) => block.type === 'section')
        expect(sections.map(({ text }) => text.text)).toEqual(claims)
        const asked = blocks.flatMap(buttons).map((one) => readAction(one.action_id, one.value))
        expect(asked).toEqual(parts.map(({ claim }) => ({ type: 'proof', claim })))
      }),
      { numRuns: 30 },
    )
  })
})

test('ten thousand claims fill every post but the last', () => {
  const parts = Array.from({ length: 10_000 }, (_, at) => line({ claim: `claim-${at}` }))
  const posts = renderSlack(message(parts))
  expect(posts.flatMap(faults)).toEqual([])
  expect(posts.length).toBe(Math.ceil(10_000 / 19))
  expect(posts[1]?.text).toBe(`Korea–Canada (Part 2 of ${posts.length})`)
})

test('a claim longer than a message keeps its source under every piece, and loses no word', () => {
  const words = Array.from({ length: 5_000 }, (_, at) => `word${at}`)
  const posts = renderSlack(message([line({ text: words.join(' ') })]))
  expect(posts.flatMap(faults)).toEqual([])
  const blocks = posts.flatMap((post) => post.blocks)
  const sections = blocks.filter((block) => block.type === 'section')
  expect(sections.flatMap(({ text }) => text.text.split(' '))).toEqual(words)
  expect(
    blocks.filter((block) => block.type === 'context' && /Harbour/.test(shown([block]))).length,
  ).toBe(sections.length)
})

test('no post ends with a heading', () => {
  const parts = Array.from({ length: 60 }, (_, at) => [
    { type: 'heading' as const, text: `Story ${at}`, detail: '3 outlets, 1 origin' },
    line({ claim: `claim-${at}` }),
  ]).flat()
  for (const { blocks } of renderSlack(message(parts))) {
    expect(shown(blocks.slice(-2))).toMatch(/Harbour Post|Part/)
  }
})

test('a quotation stands in quotation marks with its speaker', () => {
  const quote = line({ kind: 'quote', text: '협력을 넓히겠다', speaker: '한지우 장관' })
  expect(shown(renderSlack(message([quote]))[0]?.blocks ?? [])).toContain(
    '“협력을 넓히겠다”\n— 한지우 장관',
  )
})

test('a source is its linked name and the day in the reader’s zone, or says the date is unknown', () => {
  const late = source({ publishedAt: new Date('2024-11-15T20:00:00Z') })
  const { publishedAt: _, ...undated } = source({ article: 'b', outlet: 'Seoul Ledger' })
  const claim = line({ sources: [late, { ...undated, official: true }] })
  const [post] = renderSlack(message([claim], { zone: 'Asia/Seoul', language: 'ko' }))
  expect(shown(post?.blocks ?? [])).toContain(
    '<https://harbour-post.example/lng|Harbour Post>, 2024년 11월 16일 · ' +
      '<https://harbour-post.example/lng|Seoul Ledger> (공식), 날짜 미상',
  )
})

test('a claim many outlets carry names five and says how many more', () => {
  const [first, ...rest] = Array.from({ length: 9 }, (_, at) => source({ article: `a${at}` }))
  if (!first) throw new Error('nine sources')
  const [post] = renderSlack(message([line({ sources: [first, ...rest] })]))
  expect(shown(post?.blocks ?? []).match(/Harbour Post/g)).toHaveLength(5)
  expect(shown(post?.blocks ?? [])).toContain('and 4 more')
})

test('Korean words are bold without Slack’s parser', () => {
  const text = [{ text: '한국', style: 'bold' as const }, { text: '은 갑니다' }]
  const [post] = renderSlack(message([{ type: 'text', text }]))
  expect(post?.blocks[0]).toEqual({
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_section',
        elements: [
          { type: 'text', text: '한국', style: { bold: true } },
          { type: 'text', text: '은 갑니다' },
        ],
      },
    ],
  })
})

test('an unfinished answer shows that work is under way, a finished one does not', () => {
  const [open] = renderSlack(message([line()], { unfinished: true }))
  const [done] = renderSlack(message([line()]))
  expect(shown(open?.blocks ?? [])).toContain('Working on it…')
  expect(shown(done?.blocks ?? [])).not.toContain('Working on it…')
})

test('a message without parts says its summary', () => {
  expect(shown(renderSlack(message([]))[0]?.blocks ?? [])).toBe('Korea–Canada')
})
