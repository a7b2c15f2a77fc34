import fc from 'fast-check'
import {
  LANGUAGES,
  type Message,
  type Part,
  type Source,
  type Span,
} from '../../src/channels/message.ts'
import { KINDS } from '../../src/claims/claim.ts'

/** Builders and arbitraries of what renderers are given. */

type Line = Extract<Part, { type: 'line' }>

export function source(facts: Partial<Source> = {}): Source {
  return {
    article: 'article-1',
    version: 1,
    start: 0,
    end: 20,
    outlet: 'Harbour Post',
    url: 'https://harbour-post.example/lng',
    publishedAt: new Date('2024-11-16T03:00:00Z'),
    ...facts,
  }
}

export function line(facts: Partial<Line> = {}): Line {
  return {
    type: 'line',
    claim: 'claim-1',
    kind: 'fact',
    text: 'The first cargo sails in the middle of next year.',
    sources: [source()],
    ...facts,
  }
}

export function message(parts: readonly Part[], facts: Partial<Message> = {}): Message {
  return { kind: 'answer', language: 'en', zone: 'UTC', summary: 'Korea–Canada', parts, ...facts }
}

/** Words that have hurt renderers: scripts, joined emoji, markup, mentions, forged links. */
const SHARDS = [
  '한국과 캐나다는 정상회담을 열었다. ',
  '캐나다',
  'Les dirigeants se sont vus à Lima. ',
  'The leaders met. ',
  'اجتمع القادة في ليما ',
  'שלום ',
  '👩‍👩‍👧‍👦',
  '🇰🇷🇨🇦',
  'é́́',
  '&',
  '<',
  '>',
  '&amp;',
  '&lt;!channel&gt;',
  '<!channel>',
  '<!here|x>',
  '<@U1>',
  '<@!123456789012345678>',
  '<#C1>',
  '<https://evil.example|Bank>',
  '@everyone',
  '@here',
  '@channel',
  '```',
  '`',
  '*',
  '**',
  '_',
  '~~',
  '||',
  '|',
  '\\',
  '# ',
  '-# ',
  '> ',
  '- ',
  '1. ',
  '[Bank](https://evil.example/a)',
  '](<https://evil.example>)',
  'https://evil.example/?q=1',
  'javascript:alert(1)',
  'www.evil.example',
  'evil.com',
  'discord.gg/abc',
  '<t:1700000000:R>',
  '<:party:123>',
  '</summit:1>',
  '\u202eevil\u202c',
  '\ud800',
  '\u0000',
  '\r\n',
  '\n',
  '\n\n',
  '\t',
  ' ',
  'x'.repeat(700),
  '가'.repeat(400),
] as const

export const foreign: fc.Arbitrary<string> = fc
  .oneof(
    { weight: 6, arbitrary: fc.array(fc.constantFrom(...SHARDS), { maxLength: 12 }) },
    { weight: 1, arbitrary: fc.array(fc.constantFrom(...SHARDS), { maxLength: 90 }) },
    { weight: 2, arbitrary: fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 6 }) },
  )
  .map((shards) => shards.join(''))

const url = fc.oneof(
  fc.constant('https://harbour-post.example/a(b)?c=1&d=|<>'),
  fc.webUrl({ withQueryParameters: true }),
  fc.constant(`https://harbour-post.example/${'&'.repeat(900)}`),
  fc.constant(`https://harbour-post.example/${'long/'.repeat(600)}`),
  fc.constant('javascript:alert(1)'),
  fc.constant('https://user:secret@evil.example/'),
)

const sources = fc.record(
  {
    article: fc.string({ minLength: 1, maxLength: 12 }),
    version: fc.constant(1),
    start: fc.constant(0),
    end: fc.constant(9),
    outlet: foreign,
    url,
    publishedAt: fc.date(),
    official: fc.boolean(),
  },
  { requiredKeys: ['article', 'version', 'start', 'end', 'outlet', 'url'] },
)

const claimId = fc.stringMatching(/^[a-z0-9-]{1,40}$/)

export const lines: fc.Arbitrary<Line> = fc.record(
  {
    type: fc.constant('line' as const),
    claim: claimId,
    kind: fc.constantFrom(...KINDS),
    text: foreign,
    speaker: foreign,
    when: foreign,
    label: foreign,
    sources: fc
      .array(sources, { minLength: 1, maxLength: 9 })
      .map(([first, ...rest]): [Source, ...Source[]] => [first ?? source(), ...rest]),
  },
  { requiredKeys: ['type', 'claim', 'kind', 'text', 'sources'] },
)

const spans: fc.Arbitrary<readonly Span[]> = fc.array(
  fc.record(
    { text: foreign, style: fc.constantFrom('bold', 'italic', 'code'), href: url },
    { requiredKeys: ['text'] },
  ),
  { maxLength: 5 },
)

const action = fc.oneof(
  fc.record({ type: fc.constant('proof' as const), claim: claimId }),
  fc.record({ type: fc.constant('command' as const), command: foreign }),
)

const parts: fc.Arbitrary<Part> = fc.oneof(
  { weight: 5, arbitrary: lines },
  fc.record({ type: fc.constant('title' as const), text: foreign }),
  fc.record(
    { type: fc.constant('heading' as const), text: foreign, href: url, detail: foreign },
    { requiredKeys: ['type', 'text'] },
  ),
  fc.record({ type: fc.constant('text' as const), text: spans }),
  fc.record({ type: fc.constant('note' as const), text: spans }),
  fc.record({
    type: fc.constant('buttons' as const),
    buttons: fc.array(fc.record({ label: foreign, action }), { maxLength: 30 }),
  }),
  fc.constant({ type: 'divider' as const }),
)

/** Any message that may be asked of a renderer, hostile in every string. */
export const messages: fc.Arbitrary<Message> = fc.record(
  {
    kind: fc.constantFrom('edition', 'quiet', 'dossier', 'answer', 'settings', 'help', 'notice'),
    language: fc.constantFrom(...LANGUAGES),
    zone: fc.constantFrom('UTC', 'Asia/Seoul', 'America/Toronto'),
    summary: foreign,
    parts: fc.array(parts, { maxLength: 30 }),
    private: fc.boolean(),
    unfinished: fc.boolean(),
  },
  { requiredKeys: ['kind', 'language', 'zone', 'summary', 'parts'] },
)

/** Every string in a JSON value, with the keys that lead to it. */
export function strings(value: unknown, path = ''): { path: string; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => strings(inner, `${path}.${key}`))
}
