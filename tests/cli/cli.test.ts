import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect, type Database } from '../../adapters/database/connect.ts'
import { migrate } from '../../adapters/database/migrate.ts'
import { silent } from '../engine/stores.ts'
import { type Ran, records, sherpa } from './run.ts'

const ARTICLE = `Harbour council buys two ferries for Saint-Brume

The harbour council of Saint-Brume will buy two ferries next spring, it decided on Tuesday evening.

“We counted the people on the quay, and there were too many,” said harbour master Gil Arsenault. The ferries cost 4.1 million dollars together.

Critics had asked for a bridge instead. The council rejected that by seven votes to two.
`

let data: string
let running: Database
const at = (name: string) => join(data, name)
const run = (...args: string[]): Promise<Ran> => sherpa(data, args)

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'sherpa-cli-'))
  writeFileSync(at('ferry.txt'), ARTICLE)
  mkdirSync(at('folder'))
  writeFileSync(at('folder/one.txt'), ARTICLE.replace('two ferries', 'three ferries'))
  writeFileSync(at('folder/two.md'), `# ${ARTICLE.replaceAll('Saint-Brume', 'Valmont')}`)
  writeFileSync(at('folder/ignored.png'), Buffer.from([1, 2, 3]))
  mkdirSync(at('bare'))
  writeFileSync(at('empty.txt'), '')
  writeFileSync(at('binary.txt'), Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1, 2, 3]))
  writeFileSync(at('long.txt'), 'word '.repeat(4 * 2 ** 20))
  writeFileSync(at('korean.txt'), Buffer.from('c7d1b0adc0c7', 'hex'))
  writeFileSync(at('not.opml'), 'This is no list of feeds.')
  // A running Sherpa: the command line finds the store open and speaks to it.
  running = await connect({ data, log: silent })
  await migrate(running, { log: silent })
  await run('ingest', 'ferry.txt')
}, 120_000)
afterAll(async () => {
  await running.close()
  rmSync(data, { recursive: true, force: true })
})

test('a file is ingested, is a duplicate the second time, and a version when its words change', async () => {
  const again = records((await run('ingest', '--json', 'ferry.txt')).out)
  expect(again).toMatchObject([
    {
      title: 'Harbour council buys two ferries for Saint-Brume',
      published_at: null,
      language: 'en',
      status: 'duplicate',
    },
  ])
  writeFileSync(at('ferry.txt'), ARTICLE.replace('4.1 million', '4.3 million'))
  const [edited] = records((await run('ingest', '--json', 'ferry.txt')).out)
  expect(edited).toMatchObject({ status: 'version', article: again[0]?.article, sentences: 5 })
})

test('a folder’s texts are ingested and what is no text is left alone', async () => {
  const { code, out } = await run('ingest', '--json', 'folder')
  expect(code).toBe(0)
  expect(records(out).map(({ status }) => status)).toEqual(['new', 'new'])
})

test('standard input is an article too', async () => {
  const input = ARTICLE.replaceAll('ferries', 'trams')
  const { code, out } = await sherpa(data, ['ingest', '--json', '-'], { input })
  expect(code).toBe(0)
  expect(records(out)).toMatchObject([
    { status: 'new', title: 'Harbour council buys two trams for Saint-Brume' },
  ])
})

test('a dossier and an answer come in the shapes that are documented', async () => {
  expect((await run('summit', 'follow', 'Saint-Brume')).code).toBe(0)
  const [dossier] = records((await run('summit', 'saint-brume', '--json')).out)
  expect(Object.keys(dossier ?? {})).toEqual([
    'topic',
    'claims',
    'quotes',
    'commitments',
    'timeline',
    'sources',
  ])
  expect(dossier?.quotes).toMatchObject([
    {
      kind: 'quote',
      speaker: 'Gil Arsenault',
      text: expect.stringContaining('We counted the people on the quay'),
    },
  ])
  const [answer] = records(
    (await run('ask', '--json', '--topic', 'saint-brume', 'How much do the ferries cost?')).out,
  )
  expect(answer).toMatchObject({ refused: false })
  const [claim] = (answer?.claims ?? []) as { text: string; citations: Record<string, unknown>[] }[]
  expect(claim?.text).toContain('million dollars')
  expect(Object.keys(claim?.citations[0] ?? {})).toEqual([
    'article',
    'url',
    'version',
    'start',
    'end',
    'sentence',
  ])
  const [no] = records((await run('ask', '--json', 'Who owns the submarine in Valmont?')).out)
  expect(no).toMatchObject({ refused: true, claims: [] })
})

describe('bad input is named, and the exit code says whose fault it is', () => {
  test.each<[string, string[], number, RegExp]>([
    ['an empty file', ['ingest', 'empty.txt'], 1, /rejected\s+empty\.txt: it is empty/],
    ['a binary file', ['ingest', 'binary.txt'], 1, /rejected\s+binary\.txt: it is not text/],
    [
      'a line of 20 MB',
      ['ingest', 'long.txt'],
      1,
      /long\.txt: it is too large: 20\.0 MB or more, and 10 MB is the most/,
    ],
    [
      'a file with hardly any text',
      ['ingest', 'korean.txt'],
      1,
      /korean\.txt: there is hardly any text/,
    ],
    ['a file that is not there', ['ingest', 'nowhere.txt'], 1, /no file or folder nowhere\.txt/],
    ['a folder without texts', ['ingest', 'bare'], 1, /bare holds no \.txt/],
    ['a topic no one follows, for a person', ['summit', 'atlantis'], 2, /atlantis/],
    [
      'a short name that is not free, for a person',
      ['summit', 'follow', 'Japan', 'as', 'follow'],
      2,
      /“follow” is a word of Sherpa’s own/,
    ],
    [
      'a private address',
      ['ingest', 'http://127.0.0.1:1/'],
      1,
      /not a public address.*SHERPA_ALLOW/,
    ],
    [
      'metadata of a cloud',
      ['sources', 'add', 'http://169.254.169.254/latest'],
      1,
      /169\.254\.169\.254|inside|private/i,
    ],
    ['a scheme that is not the web’s', ['sources', 'add', 'ftp://example.org/feed'], 1, /http/],
    ['an unknown command', ['brieff'], 2, /unknown command 'brieff'/],
    ['no argument', ['ingest'], 2, /missing required argument/],
    ['an unknown option', ['ask', '--loud', 'x'], 2, /unknown option '--loud'/],
    [
      'a topic no one follows',
      ['summit', 'atlantis', '--json'],
      2,
      /No topic is called “atlantis”/,
    ],
    [
      'a topic no one follows, asked about',
      ['ask', '--topic', 'atlantis', 'x?'],
      2,
      /No topic is called “atlantis”/,
    ],
    ['an empty question', ['ask', '  '], 2, /Ask something/],
    ['a channel that is not there', ['brief', 'nowhere'], 2, /nowhere has no briefing/],
    ['a file that is no OPML', ['opml', 'import', 'not.opml'], 1, /not\.opml names no feed/],
    ['a backup that is none', ['restore', 'ferry.txt'], 2, /ferry\.txt/],
    [
      'a source that is not there',
      ['sources', 'remove', 'f_nothing'],
      1,
      /No source is called f_nothing/,
    ],
  ])('%s', async (_, args, code, complaint) => {
    const ran = await run(...args)
    expect(ran.out + ran.err).toMatch(complaint)
    expect(ran.code).toBe(code)
    expect(ran.err).not.toMatch(/\n\s+at /)
  })

  test('wrong settings are all named at once', async () => {
    const ran = await sherpa(data, ['doctor'], {
      env: { SHERPA_ZONE: 'Mars/Base', LOG_LEVEL: 'loud' },
    })
    expect(ran.code).toBe(2)
    expect(ran.err).toMatch(/SHERPA_ZONE[\s\S]*LOG_LEVEL/)
  })

  test('what is rejected leaves nothing behind, and the rest is kept', async () => {
    const before = await run('doctor')
    const { code, out } = await run('ingest', '--json', 'empty.txt', 'ferry.txt', 'binary.txt')
    expect(code).toBe(1)
    expect(records(out).map(({ status }) => status)).toEqual(['rejected', 'duplicate', 'rejected'])
    expect((await run('doctor')).out).toBe(before.out)
  })
})

test('of several, each bad one is rejected with its reason and the others are read', async () => {
  // A name that can not exist (RFC 6761): resolving it fails, and may not next time.
  const bad = ['https://nowhere.invalid/a', 'http://127.0.0.1:1/', 'nowhere.txt', 'bare']
  const { code, out, err } = await run('ingest', '--json', ...bad, 'ferry.txt')
  expect(code).toBe(1)
  const read = records(out)
  expect(read.map(({ status }) => status)).toEqual([...bad.map(() => 'rejected'), 'duplicate'])
  for (const { reason } of read.slice(0, bad.length)) expect(reason).toMatch(/\w/)
  expect(read[2]?.reason).toContain('nowhere.txt')
  expect(err).toBe('')
})

test('feeds go out and come back in by OPML', async () => {
  writeFileSync(
    at('feeds.opml'),
    '<opml version="2.0"><body><outline text="News"><outline type="rss" text="The Courier" xmlUrl="https://courier.example/feed"/></outline><outline xmlUrl="javascript:alert(1)"/></body></opml>',
  )
  expect((await run('opml', 'import', 'feeds.opml')).out).toMatch(/Following 1 more feed; 0 were/)
  expect((await run('opml', 'import', 'feeds.opml')).out).toMatch(/Following 0 more feeds; 1 were/)
  const { out } = await run('opml', 'export')
  expect(out).toContain('text="The Courier" xmlUrl="https://courier.example/feed"')
  expect(out).not.toContain('javascript')
})

test('a backup brings back what was lost', async () => {
  expect((await run('backup', at('copy.tar.gz'))).code).toBe(0)
  expect(existsSync(at('copy.tar.gz'))).toBe(true)
  await run('summit', 'unfollow', 'saint-brume')
  expect(await run('restore', at('copy.tar.gz'))).toMatchObject({
    code: 2,
    err: expect.stringMatching(/is open in process \d+: stop that first/),
  })
  await running.close()
  expect((await run('restore', at('copy.tar.gz'))).out).toMatch(/The store that was there is in/)
  expect((await run('summit')).out).toContain('Saint-Brume')
  running = await connect({ data, log: silent })
})

test('a real article gives its title, its quotations with their speakers, its commitments, and no date', async (context) => {
  const article = fileURLToPath(
    new URL('../../../shared/input/summit-article.txt', import.meta.url),
  )
  if (!existsSync(article)) return context.skip('the article lies beside the repository')
  const [outcome] = records((await run('ingest', '--json', article)).out)
  expect(outcome).toMatchObject({
    title:
      'Yoon, Trudeau Condemn North Korea-Russia Military Cooperation, Strengthen Bilateral Ties at APEC Summit',
    published_at: null,
    language: 'en',
  })
  await run('summit', 'follow', 'Korea–Canada')
  const [dossier] = records((await run('summit', 'korea-canada', '--json')).out) as [
    {
      claims: { text: string; citations: { sentence: string; start: number }[] }[]
      quotes: { text: string; speaker: string }[]
      commitments: { text: string; due?: string }[]
      timeline: { at: string | null }[]
    },
  ]
  const said = dossier.quotes.map(({ speaker, text }) => `${speaker}: ${text.slice(0, 24)}`)
  for (const expected of [
    'South Korean presidential office: The two leaders condemned',
    'Yoon Suk Yeol: Such alliances not only ',
    'Yoon Suk Yeol: Hosting these significan',
    'Justin Trudeau: Together, we can create ',
    'Yoon Suk Yeol: The challenges we face t',
    'Justin Trudeau: Our partnership is a mod',
    'Justin Trudeau: AI will shape the future',
  ]) {
    expect(said).toContain(expected.slice(0, expected.indexOf(':') + 26))
  }
  expect(dossier.quotes).toHaveLength(12)
  expect(dossier.commitments).toContainEqual(
    expect.objectContaining({ text: expect.stringContaining('first shipment'), due: 'next year' }),
  )
  expect(dossier.timeline.every(({ at: when }) => when === null)).toBe(true)
  for (const { text, citations } of dossier.claims) {
    expect(citations.some(({ sentence }) => sentence.includes(text))).toBe(true)
    expect(text).not.toMatch(
      /^South Korean President Yoon Suk Yeol and Canadian Prime Minister Justin Trudeau$/,
    )
    expect(text).not.toContain('Related Posts')
  }
})
