import type { Change, Completion, Desk, Failure, Room, Shown } from '../../src/channels/desk.ts'
import { LINE_LIMIT } from '../../src/channels/grammar.ts'
import type { Message } from '../../src/channels/message.ts'
import { Wrong } from '../../src/errors.ts'
import type { Audit } from '../../src/writing/audit.ts'
import { ARTICLES } from './articles.ts'
import {
  ANSWER,
  DOSSIER,
  EDITION,
  EDITION_KO,
  HELP,
  NO_ANSWER,
  QUIET,
  SETTINGS,
} from './samples.ts'

const ROOMS: readonly Room[] = [
  { id: 'korea-canada', name: 'korea-canada', about: 'Korea–Canada · weekdays at 08:00, Toronto' },
  { id: 'seoul', name: '서울-데스크', about: '한·캐나다 · 매일 08:00, 서울' },
  { id: 'quiet', name: 'fisheries', about: 'Fisheries · weekdays at 08:00, Toronto' },
  { id: 'empty', name: 'new-here' },
]

const COMPLETIONS: readonly Completion[] = [
  {
    text: '/summit korea-canada',
    label: '/summit korea-canada',
    detail: 'Korea–Canada · 한·캐나다',
  },
  {
    text: '/summit korea-canada quotes',
    label: '/summit korea-canada quotes',
    detail: 'who said what',
  },
  { text: '/summit fisheries', label: '/summit fisheries', detail: 'Fisheries' },
  { text: '/briefing', label: '/briefing', detail: 'this channel’s settings' },
  { text: '/briefing now', label: '/briefing now', detail: 'an edition at once' },
  { text: '/help', label: '/help', detail: 'what you can type' },
]

/** The page's port in memory: the invented press, and answers that stream in a few steps. */
export function fakeDesk(): Desk & {
  fail(broken: boolean): void
  tell(shown: Shown): void
  /** Keeps answers unfinished from now on; what it answers finishes them. */
  hold(): () => void
} {
  const shown: Shown[] = [...history()]
  const changes: Change[] = []
  const waiting = new Set<() => void>()
  let failures: Failure[] = [FAILURE]
  let broken = false
  let held: Promise<void> = Promise.resolve()
  let made = shown.length

  function tell(next: Shown): void {
    const at = shown.findIndex(({ id }) => id === next.id)
    if (at < 0) shown.push(next)
    else shown[at] = next
    const inThread = next.thread && shown.filter(({ thread }) => thread === next.thread).length
    const told = inThread ? { ...next, inThread } : next
    changes.push({ number: changes.length + 1, shown: told })
    for (const wake of waiting) wake()
  }

  function answer(room: string, message: Message, thread?: string): void {
    const id = `m${++made}`
    const place = {
      id,
      room,
      author: 'sherpa' as const,
      at: new Date(),
      ...(thread ? { thread } : {}),
    }
    message.parts.forEach((_, index) => {
      const parts = message.parts.slice(0, index + 1)
      const last = index === message.parts.length - 1
      const now = last ? message : { ...message, parts, unfinished: true }
      const step = () => tell({ ...place, message: now })
      setTimeout(() => (last ? void held.then(step) : step()), 60 * (index + 1))
    })
  }

  function say(room: string, text: string, thread?: string) {
    if (text.length > LINE_LIMIT) throw new Wrong(`That is too long: ${LINE_LIMIT} is the most.`)
    if (thread && !shown.some((one) => one.id === thread))
      throw new Wrong('There is no such thread.')
    const id = `m${++made}`
    tell({ id, room, author: 'you', at: new Date(), text, ...(thread ? { thread } : {}) })
    // Commands are answered where they are typed, questions in a thread.
    answer(room, reply(text), thread ?? (text.startsWith('/') ? undefined : id))
    return { id }
  }

  return {
    tell,
    hold() {
      const { promise, resolve } = Promise.withResolvers<void>()
      held = promise
      return resolve
    },
    fail(now) {
      broken = now
    },
    rooms: async () => {
      if (broken) throw new Error('the store is gone')
      return ROOMS
    },
    messages: async (room, thread) => {
      if (!ROOMS.some(({ id }) => id === room)) return undefined
      const here = shown.filter((one) => one.room === room)
      const some = thread
        ? here.filter((one) => one.id === thread || one.thread === thread)
        : here
            .filter((one) => !one.thread)
            .map((one) => ({ ...one, replies: here.filter((of) => of.thread === one.id).length }))
      return { number: changes.length, shown: some }
    },
    say: async (room, text, thread) => say(room, text, thread),
    press: async (room, action, thread) => {
      if (action.type === 'command') answer(room, reply(action.command), thread)
    },
    async *changes(after, signal) {
      let at = after
      while (!signal.aborted) {
        const next = changes[at]
        if (next) {
          at++
          yield next
        } else {
          await new Promise<void>((resolve) => {
            const done = () => {
              waiting.delete(done)
              resolve()
            }
            waiting.add(done)
            signal.addEventListener('abort', done, { once: true })
          })
        }
      }
    },
    complete: async (text) =>
      text.startsWith('/') ? COMPLETIONS.filter((one) => one.text.startsWith(text)) : [],
    articles: async ({ search = '', limit }) =>
      ARTICLES.filter(({ title, outlet }) =>
        `${title} ${outlet}`.toLowerCase().includes(search.toLowerCase()),
      ).slice(0, limit),
    article: async (id) => {
      const article = ARTICLES.find((one) => one.id === id)
      return article && { article, versions: [{ version: 1, at: article.firstSeenAt }] }
    },
    sources: async () => SOURCES,
    audits: async () => [AUDIT],
    failures: async () => failures,
    retry: async (id) => {
      const there = failures.some((one) => one.id === id)
      failures = failures.filter((one) => one.id !== id)
      return there
    },
  }
}

function reply(text: string): Message {
  if (text.startsWith('/help')) return HELP
  if (text.startsWith('/briefing now')) return QUIET
  if (text.startsWith('/briefing')) return SETTINGS
  if (text.startsWith('/summit')) return DOSSIER
  return /cargo|gas|가스/.test(text) ? ANSWER : NO_ANSWER
}

function history(): Shown[] {
  const at = (hour: number) => new Date(Date.UTC(2024, 10, 16, hour, 0))
  return [
    { id: 'm1', room: 'korea-canada', author: 'sherpa', at: at(13), message: EDITION },
    {
      id: 'm2',
      room: 'korea-canada',
      author: 'you',
      at: at(14),
      text: 'When does the first cargo sail?',
      thread: 'm1',
    },
    { id: 'm3', room: 'korea-canada', author: 'sherpa', at: at(14), message: ANSWER, thread: 'm1' },
    {
      id: 'm4',
      room: 'korea-canada',
      author: 'you',
      at: at(14),
      text: 'What did they agree about fisheries?',
      thread: 'm1',
    },
    {
      id: 'm5',
      room: 'korea-canada',
      author: 'sherpa',
      at: at(14),
      message: NO_ANSWER,
      thread: 'm1',
    },
    { id: 'm6', room: 'korea-canada', author: 'you', at: at(15), text: '/briefing' },
    { id: 'm7', room: 'korea-canada', author: 'sherpa', at: at(15), message: SETTINGS },
    { id: 'm8', room: 'seoul', author: 'sherpa', at: at(13), message: EDITION_KO },
    { id: 'm9', room: 'quiet', author: 'sherpa', at: at(13), message: QUIET },
    { id: 'm10', room: 'quiet', author: 'you', at: at(14), text: '/summit korea-canada' },
    { id: 'm11', room: 'quiet', author: 'sherpa', at: at(14), message: DOSSIER },
  ]
}

const AUDIT: Audit = {
  id: 'q1',
  workspace: 'local',
  of: 'answer',
  room: 'ottawa',
  at: new Date('2024-11-16T09:00:00Z'),
  about: 'When does the ferry leave?',
  lines: [
    {
      claim: 'c1',
      text: 'The ferry leaves at noon.',
      kind: 'fact',
      writer: 'model',
      verdict: 'supported',
      citations: [
        {
          article: 'a1',
          version: 1,
          start: 0,
          end: 34,
          sentence: 'The ferry leaves Marlow at noon on',
        },
      ],
    },
  ],
  dropped: [{ text: 'The ferry never leaves.', reasons: ['negation'] }],
  calls: [
    {
      task: 'answer',
      model: 'small',
      outcome: 'written',
      usage: { input: 120, cached: 0, output: 30 },
      cost: 0.0004,
    },
  ],
}
const FAILURE: Failure = {
  id: 'job-1',
  job: 'deliver',
  about: 'Edition of 15 November for #fisheries',
  reason: 'slack: channel_not_found. Invite Sherpa to the channel, then try again.',
  attempts: 3,
  at: new Date('2024-11-15T13:00:04Z'),
}

const READ = new Date('2024-11-16T12:55:00Z')
const NEXT = new Date('2024-11-16T13:10:00Z')

const SOURCES = [
  {
    id: 's1',
    name: 'Harbour Post: World',
    url: 'https://harbour-post.example/feed.xml',
    official: false,
    country: 'CA',
    language: 'en',
    articles: 214,
    lastReadAt: READ,
    nextReadAt: NEXT,
    health: 'well',
    words: 'Read every 15 minutes; 3 new articles today.',
  },
  {
    id: 's2',
    name: '한강데일리 경제',
    url: 'https://hangang-daily.example/rss',
    official: false,
    country: 'KR',
    language: 'ko',
    articles: 96,
    lastReadAt: READ,
    nextReadAt: NEXT,
    health: 'late',
    words: 'It asks us to wait (429): the next try is at 14:10.',
  },
  {
    id: 's3',
    name: 'Courrier du Fleuve',
    url: 'https://courrier-du-fleuve.example/rss',
    official: false,
    country: 'CA',
    language: 'fr',
    articles: 0,
    health: 'failing',
    words: 'Not a feed any more: the address answers with a web page. Check the address.',
  },
  {
    id: 's4',
    name: 'Northshore Ministry of Energy',
    url: 'https://ministry.northshore.example/readouts.atom',
    official: true,
    country: 'CA',
    language: 'en',
    articles: 12,
    health: 'new',
    words: 'Added just now; the first reading is under way.',
  },
] as const
