import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Article } from '../../src/articles/article.ts'
import { splitSentences } from '../../src/articles/sentences.ts'
import { uploads } from '../../src/cli/ingest.ts'
import { readConfig } from '../../src/config.ts'
import { openParts } from '../../src/main.ts'
import { summarize } from '../../src/summaries/summarize.ts'
import { follow } from '../../src/topics/follow.ts'
import { silent } from '../engine/stores.ts'
import { type Piece, pageOf, press } from './press.ts'

/**
 * What an article costs by stage, and the memory of the process, with ever more articles stored:
 * `node tests/bench/archive.ts [SIZE…]`, 0, 10000 and 100000 by default. On the engine that
 * DATABASE_URL names, or on the embedded one.
 */
const SIZES = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [0, 10_000, 100_000]
const MEASURED = 200
const BATCH = 250
const WORKSPACE = 'bench'

const data = mkdtempSync(join(tmpdir(), 'sherpa-archive-'))
const config = readConfig({ SHERPA_DATA: data, DATABASE_URL: process.env.DATABASE_URL })
const { sherpa, database, close } = await openParts(config, silent)
const source = await sherpa.sources.add({
  ...uploads(WORKSPACE, sherpa.now()),
  workspace: WORKSPACE,
})
for (const [slug, name] of [
  ['a', 'Bastamen'],
  ['b', 'Kofe–Torlu'],
  ['c', 'Verjaso'],
] as const) {
  await follow(WORKSPACE, { slug, name, aliases: [] }, sherpa)
}
const pieces = press()
let written = 0

function article({ title, paragraphs }: Piece): Article {
  const number = written++
  const text = paragraphs.join('\n\n')
  return {
    id: `bench-${number}`,
    workspace: WORKSPACE,
    source: source.id,
    url: `https://bench.example/${number}`,
    outlet: `Outlet ${number % 50}`,
    official: false,
    language: 'en',
    publishedAt: sherpa.now(),
    firstSeenAt: sherpa.now(),
    version: 1,
    title,
    text,
    sentences: splitSentences(text, 'en'),
  }
}

/** Stored articles, each in a story of its own, summarized: what an archive is made of. */
async function fill(until: number): Promise<void> {
  while (written < until) {
    const some = Array.from({ length: Math.min(BATCH, until - written) }, () =>
      article(pieces.next().value),
    )
    const rows = JSON.stringify(
      some.map(({ id, url, outlet, title, text, sentences }) => ({
        id,
        url,
        outlet,
        title,
        text,
        offsets: sentences.flatMap(({ start, end }) => [start, end]),
      })),
    )
    await database.pool.query(
      `insert into sherpa.article (id, workspace, source, url, outlet, language, published_at,
         first_seen_at, version, title, hash, story, origin, placed, summarized, changed_at)
       select id, '${WORKSPACE}', '${source.id}', url, outlet, 'en', now(), now(), 1, title, id, id, id,
         nextval('sherpa.placements'), 1, now()
       from jsonb_to_recordset($1) as row (id text, url text, outlet text, title text)`,
      [rows],
    )
    await database.pool.query(
      `insert into sherpa.version (article, version, title, text, hash, offsets, seen_at)
       select id, 1, title, text, id, array(select jsonb_array_elements_text(offsets)::int), now()
       from jsonb_to_recordset($1) as row (id text, title text, text text, offsets jsonb)`,
      [rows],
    )
  }
}

async function measured(stage: string, many: number, work: (at: number) => Promise<unknown>) {
  const [from, cpu] = [performance.now(), process.cpuUsage()]
  for (let at = 0; at < many; at++) await work(at)
  const wall = performance.now() - from
  const { user, system } = process.cpuUsage(cpu)
  const each = ((user + system) / 1_000 / many).toFixed(2)
  console.log(`  ${stage.padEnd(30)} ${((1_000 * many) / wall).toFixed(0)}/s, ${each} CPU ms each`)
}

for (const size of SIZES) {
  await fill(size)
  await database.pool.query('analyze')
  console.log(`${size} articles stored`)
  const drafts = Array.from({ length: MEASURED }, () => article(pieces.next().value))
  await measured('catching up after a start', 1, async () => {
    const opening = article(pieces.next().value)
    await sherpa.stories.join((await sherpa.articles.keep(opening)).article)
  })
  await measured('read the page', MEASURED, async (at) => {
    const { title, text, url } = drafts[at] ?? article(pieces.next().value)
    const html = pageOf({ title, paragraphs: text.split('\n\n') }, url)
    await sherpa.pages.read({ bytes: new TextEncoder().encode(html), url })
  })
  await measured('split into sentences', MEASURED, async (at) => {
    splitSentences(drafts[at]?.text ?? '', 'en')
  })
  await measured('keep', MEASURED, async (at) => {
    const draft = drafts[at]
    if (draft) await sherpa.articles.keep(draft)
  })
  await measured('join its story', MEASURED, async (at) => {
    const draft = drafts[at]
    if (draft) await sherpa.stories.join(draft)
  })
  await measured('match topics', MEASURED, async (at) => {
    const draft = drafts[at]
    if (draft) await sherpa.topics.match(WORKSPACE, draft.id, ['a', 'b', 'c'], at % 5 ? [] : ['a'])
  })
  await measured('summarize, through the gate', MEASURED, async (at) => {
    const draft = drafts[at]
    if (draft) await summarize(draft.id, 1, sherpa)
  })
  globalThis.gc?.()
  const { rss, heapUsed } = process.memoryUsage()
  const { rows } = await database.pool.query<{ mb: string }>(
    `select round(pg_database_size(current_database()) / 1048576.0) as mb`,
  )
  const mb = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MB`
  console.log(`  memory ${mb(rss)}, of it our heap ${mb(heapUsed)}; the store ${rows[0]?.mb} MB\n`)
}
await close()
rmSync(data, { recursive: true, force: true })
