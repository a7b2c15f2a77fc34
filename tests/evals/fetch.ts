import { renderDiscord as discordPosts } from '../../adapters/discord/render.ts'
import { feedReader } from '../../adapters/feeds/feeds.ts'
import { guardedFetch } from '../../adapters/fetch/fetch.ts'
import { pageReader } from '../../adapters/pages/pages.ts'
import { renderSlack as slackPosts } from '../../adapters/slack/render.ts'
import type { Message } from '../../src/channels/message.ts'
import { poll as pollSource } from '../../src/sources/poll.ts'
import { type SourceState, unpolled } from '../../src/sources/source.ts'

interface Env {
  /** The one `host:port` inside that may be reached. */
  readonly allowOrigin: string
}

interface Item {
  readonly key: string
  readonly hash: string
  readonly title: string
  readonly link: string | null
  readonly text: string
  readonly publishedAt: string | null
}

const feeds = feedReader()
const pages = pageReader()
const now = (): Date => new Date()

const client = ({ allowOrigin }: Env) =>
  guardedFetch({
    contact: 'https://sherpa.example/fetching',
    allow: [allowOrigin],
    noGap: [allowOrigin],
  })

/** One poll of a feed, as the job makes it; `state` is what the last one left. */
export async function poll(url: string, state: SourceState | undefined, env: Env) {
  const fetch = client(env)
  const source = {
    id: 'eval',
    workspace: 'eval',
    kind: 'feed',
    url,
    name: 'eval',
    official: false,
    state: state ?? unpolled(now()),
  } as const
  const polled = await pollSource(source, { fetch, feeds, pages, now })
  fetch.close()
  const { result, reason, items, url: finalUrl, state: next } = polled
  return {
    outcome: result === 'read' ? 'ok' : result === 'gone' ? 'reject' : result,
    error: result === 'gone' ? 'gone' : reason,
    retryAfterSec:
      result === 'retry' ? (next.nextPollAt.getTime() - now().getTime()) / 1_000 : undefined,
    items: items.map(
      (item): Item => ({
        key: item.key,
        hash: item.hash,
        title: item.title,
        link: item.url ?? null,
        text: item.summary,
        publishedAt: item.publishedAt?.toISOString() ?? null,
      }),
    ),
    finalUrl,
    state: next,
  }
}

/** One page, fetched and read as ingest does. */
export async function page(url: string, env: Env) {
  const fetch = client(env)
  const fetched = await fetch.get(url, { accept: 'page' })
  fetch.close()
  if (fetched.outcome === 'gone') return { outcome: 'reject', error: 'gone' }
  if (fetched.outcome !== 'ok')
    return {
      outcome: fetched.outcome,
      error: fetched.outcome === 'reject' ? fetched.reason : undefined,
    }
  const reading = await pages.read(fetched)
  if (reading.outcome === 'rejected')
    return { outcome: 'reject', error: PAGE_ERRORS[reading.reason] ?? reading.reason }
  return { outcome: 'ok', title: reading.draft.title, text: reading.draft.text }
}

/** The page reader's refusals in the words of the trial; a page too thin to tell is an empty one there. */
const PAGE_ERRORS: Readonly<Record<string, string>> = {
  'not-html': 'not_a_feed',
  'not-an-article': 'empty',
  'too-deep': 'too_deep',
  'too-large': 'too_large',
  thin: 'empty',
}

export const renderSlack = (item: Item): string => JSON.stringify(slackPosts(message(item)))

export function renderDiscord(item: Item) {
  const posts = discordPosts(message(item))
  const content = posts
    .flatMap((post) => [post.content, ...post.embeds.flatMap((e) => [e.title, e.description])])
    .filter(Boolean)
    .join('\n')
  return { content, allowed_mentions: posts[0]?.allowed_mentions }
}

/** An item as a briefing shows a story: its title as a heading that leads to it, its text below. */
function message({ title, link, text }: Item): Message {
  return {
    kind: 'edition',
    language: 'en',
    zone: 'UTC',
    summary: title,
    parts: [
      { type: 'heading', text: title, ...(link && { href: link }) },
      { type: 'text', text: [{ text }] },
    ],
  }
}
