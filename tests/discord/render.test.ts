import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAction } from '../../adapters/discord/actions.ts'
import { renderDiscord } from '../../adapters/discord/render.ts'
import { line, lines, message, messages, source, strings } from '../web/messages.ts'
import { faults, markdown, unescaped } from './check.ts'

const visible = (value: unknown) =>
  strings(value).filter(({ path }) => !/\.(custom_id|value)$/.test(path))

describe('whatever it is told, Discord', () => {
  test('accepts every post', () => {
    fc.assert(
      fc.property(messages, (any) => {
        const posts = renderDiscord(any)
        expect(posts.length).toBeGreaterThan(0)
        expect(posts.flatMap(faults)).toEqual([])
      }),
    )
  })

  test('is never made to mention anyone', () => {
    fc.assert(
      fc.property(messages, (any) => {
        const live = /@(everyone|here)|<(@[!&]?|#|\/|t:|:|a:|id:)/
        expect(visible(renderDiscord(any)).filter(({ text }) => live.test(text))).toEqual([])
      }),
    )
  })

  test('links nothing but the addresses of articles', () => {
    fc.assert(
      fc.property(messages, (any) => {
        for (const { text } of visible(renderDiscord(any))) {
          const bare = text.replace(/\]\(<https?:\/\/[^<>\s()]*>\)/g, '')
          expect(bare).not.toMatch(/https?:\/\/|www\.|evil\.(com|example)|discord\.gg/)
        }
      }),
    )
  })

  test('reads no markup in a claim', () => {
    fc.assert(
      fc.property(lines, (claim) => {
        const [post] = renderDiscord(message([line({ text: claim.text })]))
        const [said = ''] = (post?.embeds[0]?.description ?? '').split('\n-# ')
        expect(said.replace(/\\[\s\S]/g, '')).not.toMatch(/[*_~|<>[\]()#@`]/)
      }),
    )
  })

  test('hears every word of every claim, its citation below it, and can hand its proof back', () => {
    const words = fc.stringMatching(/^[가-힣a-z]{1,12}( [가-힣a-z]{1,12}){0,100}$/)
    fc.assert(
      fc.property(fc.array(words, { minLength: 2, maxLength: 60 }), (claims) => {
        const parts = claims.map((text, at) => line({ claim: `claim-${at}`, text }))
        const posts = renderDiscord(message(parts))
        const drawn = posts.flatMap((post) =>
          post.embeds.flatMap(({ description = '' }) => description.split('\n\n')),
        )
        const under = '\n-# [Harbour Post](<https://harbour-post.example/lng>), 16 Nov 2024'
        expect(drawn).toEqual(claims.map((text, at) => `**${at + 1}** ${text}${under}`))
        const asked = posts.flatMap(({ components }) =>
          components.flatMap((row) =>
            row.components.flatMap((one) =>
              one.type === 2
                ? [readAction(one.custom_id)]
                : one.options.map(({ value }) => readAction(one.custom_id, [value])),
            ),
          ),
        )
        expect(asked).toEqual(parts.map(({ claim }) => ({ type: 'proof', claim })))
      }),
      { numRuns: 30 },
    )
  })
})

test('ten thousand claims fill every post but the last', () => {
  const parts = Array.from({ length: 10_000 }, (_, at) => line({ claim: `claim-${at}` }))
  const posts = renderDiscord(message(parts))
  expect(posts.flatMap(faults)).toEqual([])
  const least = Math.min(...posts.slice(0, -1).map((post) => [...markdown(post)].length))
  expect(least).toBeGreaterThan(5_600)
})

test('a claim longer than a message keeps its source under every piece, and loses no word', () => {
  const words = Array.from({ length: 3_000 }, (_, at) => `word${at}`)
  const posts = renderDiscord(message([line({ text: words.join(' ') })]))
  expect(posts.flatMap(faults)).toEqual([])
  const text = posts.map(markdown).join('\n\n')
  expect(text.match(/word\d+/g)).toEqual(words)
  const drawn = text.split('\n\n')
  expect(drawn.length).toBeGreaterThan(3)
  expect(drawn.filter((piece) => !piece.includes('Harbour Post'))).toEqual([])
})

test('a quotation is a block quote in quotation marks with its speaker', () => {
  const quote = line({ kind: 'quote', text: 'Nous irons *ensemble*', speaker: 'Mme Roy' })
  const [post] = renderDiscord(message([quote], { language: 'fr' }))
  expect(unescaped(post?.embeds[0]?.description ?? '')).toBe(
    '> «\u00a0Nous irons *ensemble*\u00a0»\n> — Mme Roy\n' +
      '-# [Harbour Post](<https://harbour-post.example/lng>), 16 nov. 2024',
  )
})

test('an outlet’s name can not forge a link', () => {
  const forged = source({ outlet: 'Bank](https://evil.example) [x', url: 'https://a.example/(b)' })
  const [post] = renderDiscord(message([line({ sources: [forged] })]))
  expect(unescaped(post?.embeds[0]?.description ?? '')).toContain(
    '-# [Bank］（hxxps［:］//evil［.］example） ［x](<https://a.example/%28b%29>), 16 Nov 2024',
  )
})

test('a quiet day is one line of content without a preview', () => {
  const parts = [{ type: 'text' as const, text: [{ text: 'Nothing new. 12 sources read.' }] }]
  expect(renderDiscord(message(parts, { kind: 'quiet' }))).toEqual([
    {
      content: 'Nothing new. 12 sources read.',
      embeds: [],
      components: [],
      allowed_mentions: { parse: [] },
      flags: 4,
    },
  ])
})

test('a command too long for a button is shown to be typed', () => {
  const command = `/summit korea-canada ${'what else '.repeat(12)}`.trim()
  const buttons = [{ label: 'Ask', action: { type: 'command' as const, command } }]
  const [post] = renderDiscord(message([{ type: 'buttons', buttons }]))
  expect(post?.components).toEqual([])
  expect(post?.content).toContain(`\`${command}\``)
})

test('no post ends with a heading, begins with a rule or ends with one', () => {
  const parts = Array.from({ length: 90 }, (_, at) => [
    { type: 'divider' as const },
    { type: 'heading' as const, text: `Story ${at}`, detail: '3 outlets, 1 origin' },
    line({ claim: `claim-${at}` }),
  ]).flat()
  const posts = renderDiscord(message([...parts, { type: 'divider' }]))
  expect(posts.length).toBeGreaterThan(1)
  for (const { embeds } of posts) {
    expect(embeds[0]?.description).toMatch(/^###/)
    expect(embeds.at(-1)?.description).toMatch(/Harbour Post\S*, 16 Nov 2024$/)
  }
})
