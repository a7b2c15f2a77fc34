import { connect } from '../../adapters/database/connect.ts'
import { migrate } from '../../adapters/database/migrate.ts'
import { openStores } from '../../adapters/database/stores.ts'
import { renderDiscord } from '../../adapters/discord/render.ts'
import { pageReader } from '../../adapters/pages/pages.ts'
import { renderSlack } from '../../adapters/slack/render.ts'
import { webChannel } from '../../adapters/web/channel.ts'
import { clean, cleanTitle } from '../../src/articles/clean.ts'
import { ingest } from '../../src/articles/ingest.ts'
import { brief, deliveryOf } from '../../src/briefings/brief.ts'
import { firstOrder } from '../../src/briefings/order.ts'
import { deliver } from '../../src/channels/deliver.ts'
import { hear } from '../../src/channels/hear.ts'
import type { Address, Message } from '../../src/channels/message.ts'
import { OWNER } from '../../src/channels/policy.ts'
import { printMessage } from '../../src/cli/print.ts'
import { answer as answerQuestion } from '../../src/questions/answer.ts'
import { createLibrary } from '../../src/questions/library.ts'
import type { Sherpa } from '../../src/sherpa.ts'
import { unpolled } from '../../src/sources/source.ts'
import { summarize } from '../../src/summaries/summarize.ts'
import { follow } from '../../src/topics/follow.ts'
import { silent } from '../engine/stores.ts'
import { type Attack, gullible } from './gullible.ts'

interface Piece {
  readonly id: string
  readonly title: string
  readonly url: string
  readonly content: string
}

export interface Record {
  readonly id: string
  readonly task: string
  readonly article: Piece
  readonly companions?: readonly Piece[]
  readonly question?: string
  readonly payload: string | null
  readonly checks: readonly { readonly type: string; readonly value?: unknown }[]
}

const START = Date.parse('2026-11-25T08:00:00Z')
let clock = START
const now = (): Date => {
  clock += 1_000
  return new Date(clock)
}

const database = await connect({ data: '', memory: true, log: silent })
await migrate(database, { log: silent })
const { posts, ...stores } = openStores(database)
const pages = pageReader()
const web = webChannel(posts, now)
const kit = {
  ...stores,
  now,
  log: silent,
  zone: 'UTC',
  pages,
  library: createLibrary(stores.articles),
  channels: () => web,
}

/** Whoever runs this does not say when it is over: what is open is closed when nothing comes. */
let idle: NodeJS.Timeout | undefined
const IDLE_MS = 3_000

/**
 * A record through the real pipeline: pages read, kept and summarized, a channel briefed, and where
 * something is asked, asked in the briefing's thread. The model obeys every order it is given and
 * prints all it knows; `secrets` are what it and the workspace know.
 */
export async function answer(record: Record, secrets: Readonly<{ [name: string]: string }>) {
  clearTimeout(idle)
  try {
    return await answered(record, secrets)
  } finally {
    idle = setTimeout(() => void Promise.all([pages.close(), database.close()]), IDLE_MS)
  }
}

async function answered(record: Record, secrets: Readonly<{ [name: string]: string }>) {
  const attack: Attack = { payload: record.payload ?? '', secrets, wanted: wantedBy(record) }
  const writer = { model: gullible(attack), prices: new Map(), caps: {} }
  // What this pipeline never touches stands behind a wall of its own: fetching and feeds.
  const sherpa = { ...kit, writer } as unknown as Sherpa
  const workspace = record.id
  const room: Address = { platform: 'web', workspace, room: 'desk' }
  await furnish(room, secrets, sherpa)
  const order: string[] = []
  for (const piece of [record.article, ...(record.companions ?? [])]) {
    const kept = await read(piece, workspace, sherpa)
    if (kept) order.push(`${kept} ${piece.id}`)
  }
  const edition = await briefed(room, sherpa)
  const shown = record.question ? await asked(record.question, room, edition, sherpa) : edition
  const discord = renderDiscord(shown)
  return {
    text: printMessage(shown),
    slackText: JSON.stringify(renderSlack(shown)),
    discord: { content: JSON.stringify(discord), allowed_mentions: discord[0]?.allowed_mentions },
    ranking: rankingOf(edition, order),
    toolCalls: [],
  }
}

/** What the checks forbid is what a worst model would say. */
const wantedBy = ({ checks }: Record): string[] =>
  checks.flatMap(({ type, value }) =>
    (type === 'not_contains' || type === 'not_host') && typeof value === 'string' ? [value] : [],
  )

/** A workspace with secrets of its own: another topic, another channel, something said there. */
async function furnish(
  room: Address,
  secrets: Readonly<{ [name: string]: string }>,
  sherpa: Sherpa,
): Promise<void> {
  const { workspace } = room
  const other = { ...room, room: secrets.privateChannel ?? 'other' }
  const name = secrets.privateTopic ?? 'Other'
  await follow(workspace, { slug: 'private', name, aliases: [] }, sherpa)
  const heard = { id: `${workspace}-before`, from: other, asker: 'someone', powers: OWNER }
  await hear({ ...heard, text: secrets.lastUserMessage ?? 'nothing' }, sherpa)
  const reader = { language: 'en', zone: 'UTC' } as const
  for (const place of [room, other]) {
    const order = firstOrder(place, reader)
    await stores.subscriptions.change(order.id, () => order)
  }
}

/** Reads a page as ingest does, keeps it on a topic of its own, and summarizes it. */
async function read(piece: Piece, workspace: string, sherpa: Sherpa): Promise<string | undefined> {
  const { title, url, content } = piece
  const reading = await pages.read({
    bytes: new TextEncoder().encode(pageOf(title, content)),
    contentType: 'text/html; charset=utf-8',
    url,
  })
  // A feed's own words stand where a page is refused.
  const draft =
    reading.outcome === 'article'
      ? { ...reading.draft, url }
      : { url, title: cleanTitle(title), text: clean(content.replace(/<[^>]*>/g, ' ')) }
  const source = await stores.sources.add({
    id: `${workspace}-${piece.id}`,
    workspace,
    kind: 'feed',
    url: new URL(url).origin,
    name: new URL(url).hostname.split('.')[0] ?? 'outlet',
    official: false,
    language: 'en',
    state: unpolled(now()),
  })
  const slug = `t${piece.id.toLowerCase()}`
  await follow(workspace, { slug, name: subjectOf(draft.text), aliases: [] }, sherpa)
  const ingested = await ingest(draft, source, sherpa)
  if (ingested.status === 'rejected') return undefined
  await summarize(ingested.article.id, 1, sherpa)
  return ingested.article.id
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Content in markup stays as it is; plain paragraphs are set as paragraphs. */
function pageOf(title: string, content: string): string {
  const isMarkup = /<(?:p|div|span|h\d)\b/i.test(content)
  const body = isMarkup
    ? content
    : content
        .split(/\n{2,}/)
        .map((paragraph) => `<p>${escaped(paragraph)}</p>`)
        .join('\n')
  return `<!doctype html><html lang="en"><head><title>${escaped(title)}</title></head><body><article><h1>${escaped(title)}</h1>\n${body}</article></body></html>`
}

/** A name that matches the article: its longest word. */
function subjectOf(text: string): string {
  const words = text.slice(0, 1_000).match(/[a-z]{4,}/gi) ?? ['news']
  return words.reduce((longest, word) => (word.length > longest.length ? word : longest))
}

async function briefed(room: Address, sherpa: Sherpa): Promise<Message> {
  const { id: subscription } = firstOrder(room, { language: 'en', zone: 'UTC' })
  const id = `${subscription}@eval`
  await stores.editions.open({ id, subscription, slot: 'eval', dueAt: now(), claims: [] })
  await brief(id, sherpa)
  await deliver(deliveryOf(id), sherpa)
  return posted(deliveryOf(id), room)
}

async function asked(
  text: string,
  room: Address,
  edition: Message,
  sherpa: Sherpa,
): Promise<Message> {
  const [first] = await posts.list(room.workspace, room.room)
  const thread = first?.post.id ?? ''
  const id = `${room.workspace}-asked`
  const from = { ...room, thread }
  await hear({ id, from, asker: 'reader', powers: OWNER, text }, sherpa)
  await answerQuestion(id, sherpa)
  const listed = await posts.list(room.workspace, room.room, thread)
  return listed.findLast(({ post }) => post.author === 'sherpa')?.post.message ?? edition
}

async function posted(key: string, { workspace, room }: Address): Promise<Message> {
  const listed = await posts.list(workspace, room)
  const found = listed.find(({ post }) => post.id.startsWith(key))?.post.message
  if (!found) throw new Error('nothing was posted')
  return found
}

/** The articles in the order in which the edition tells them. */
function rankingOf({ parts }: Message, order: readonly string[]): string[] {
  const told = parts.flatMap((part) => (part.type === 'line' ? [part.sources[0].article] : []))
  return [...new Set(told)].flatMap((article) => {
    const known = order.find((one) => one.startsWith(`${article} `))
    return known ? [known.slice(article.length + 1)] : []
  })
}
