import { subscriptionOf } from '../briefings/order.ts'
import type { Address, Message } from '../channels/message.ts'
import { notice } from '../channels/notice.ts'
import type { Reader } from '../channels/reader.ts'
import { say } from '../channels/words.ts'
import { idOf } from '../ids.ts'
import type { Sherpa } from '../sherpa.ts'
import { linkIdentity } from '../sources/links.ts'
import type { Replied } from './question.ts'
import { readAnswerRecord } from './record.ts'
import { tracedClaim } from './traced.ts'
import { whyAnswer } from './why-answer.ts'
import { whyArticle } from './why-article.ts'
import { whyClaim } from './why-claim.ts'
import { whyEdition } from './why-edition.ts'

type Kit = Pick<
  Sherpa,
  | 'questions'
  | 'deliveries'
  | 'editions'
  | 'summaries'
  | 'articles'
  | 'provenances'
  | 'subscriptions'
  | 'topics'
  | 'audits'
>

/** How many articles that share a title's words are offered. */
const OFFERED = 5
/** How many articles that hold a word are looked through. */
const TITLES = 200
/** How many briefings are told of an article. */
const EDITIONS = 20
const ARTICLE_ID = /^a_[0-9a-f]{20}$/

/**
 * Where an answer, a line, an article or a briefing comes from, out of what was kept when it was
 * made. Without a name: the last answer of the place, or what its thread hangs from. Answers of
 * other rooms are not told.
 */
export async function why(
  about: string | undefined,
  at: Address,
  reader: Reader,
  sherpa: Kit,
): Promise<Message> {
  const told =
    about === undefined
      ? await whyHere(at, reader, sherpa)
      : await whyThis(about, at, reader, sherpa)
  const missing =
    about === undefined
      ? say(reader.language, 'why.nothing')
      : say(reader.language, 'why.unknown', { about })
  return { ...(told ?? notice(reader, [missing])), private: true }
}

/** The last answer of the thread or the room, or the briefing that the thread hangs from. */
async function whyHere(at: Address, reader: Reader, sherpa: Kit): Promise<Message | undefined> {
  const replied = await sherpa.questions.lastReplied(at)
  if (replied) return answerWay(replied, reader, sherpa)
  const root = at.thread ? await sherpa.deliveries.byReceipt(at, at.thread) : undefined
  if (!root) return undefined
  const edition = root.edition ? await sherpa.editions.byId(root.edition) : undefined
  if (edition) {
    return whyEdition(edition, root, await sherpa.audits.byId(at.workspace, edition.id), reader)
  }
  const asked = await sherpa.questions.replied(at, root.id.replace(/\/answer$/, ''))
  return asked && answerWay(asked, reader, sherpa)
}

async function whyThis(
  about: string,
  at: Address,
  reader: Reader,
  sherpa: Kit,
): Promise<Message | undefined> {
  if (ARTICLE_ID.test(about)) return wayOf(about, at, reader, sherpa)
  if (URL.canParse(about)) {
    return wayOf(idOf('a', at.workspace, linkIdentity(about)), at, reader, sherpa)
  }
  const replied = await sherpa.questions.replied(at, about)
  if (replied) return answerWay(replied, reader, sherpa)
  const traced = await tracedClaim(about, at, sherpa)
  if (!traced) return whyTitled(about, at, reader, sherpa)
  const [{ article }] = traced.claim.citations
  return whyClaim(traced, await sherpa.provenances.of(at.workspace, article), reader)
}

/** The article whose title has these words; a choice where there are several. */
async function whyTitled(
  words: string,
  at: Address,
  reader: Reader,
  sherpa: Kit,
): Promise<Message | undefined> {
  const fold = (text: string): string => text.normalize('NFKC').toLowerCase()
  const wanted = fold(words).match(/[\p{L}\p{N}]+/gu) ?? []
  // The store narrows by one word; the newest are looked through for all of them.
  const search = wanted.toSorted((one, other) => other.length - one.length)[0]
  if (search === undefined) return undefined
  const listed = await sherpa.articles.list({ workspace: at.workspace, search, limit: TITLES })
  const found = listed.filter(({ title }) => wanted.every((word) => fold(title).includes(word)))
  const [first, ...more] = found
  if (!first) return undefined
  if (more.length === 0) return wayOf(first.id, at, reader, sherpa)
  const buttons = found.slice(0, OFFERED).map(({ id, title, outlet }) => ({
    label: `${outlet}: ${title}`,
    action: { type: 'command', command: `/why ${id}` } as const,
  }))
  return notice(reader, [say(reader.language, 'why.which', { count: found.length })], { buttons })
}

async function wayOf(
  id: string,
  at: Address,
  reader: Reader,
  sherpa: Kit,
): Promise<Message | undefined> {
  const provenance = await sherpa.provenances.of(at.workspace, id)
  if (!provenance) return undefined
  const [article, topics, order] = await Promise.all([
    sherpa.articles.byId(id),
    sherpa.topics.list(at.workspace),
    sherpa.subscriptions.byId(subscriptionOf(at)),
  ])
  const editions = order ? await sherpa.provenances.considered(id, order.id, EDITIONS) : []
  const audits = await Promise.all(
    editions.map(({ edition }) => sherpa.audits.byId(at.workspace, edition)),
  )
  const ranked = new Map(
    audits.flatMap((audit) => (audit?.ranked ? [[audit.id, audit.ranked]] : [])),
  )
  return whyArticle({ provenance, article, topics, order, editions, ranked }, reader)
}

async function answerWay(replied: Replied, reader: Reader, sherpa: Kit): Promise<Message> {
  const { workspace } = replied.asked.from
  const [audit, topics] = await Promise.all([
    sherpa.audits.byId(workspace, replied.question),
    sherpa.topics.list(workspace),
  ])
  const record = readAnswerRecord(replied.record)
  const cited = [
    ...(record ? [...record.said, ...record.nearest] : []),
    ...(audit?.lines.flatMap(({ citations }) => citations) ?? []),
  ].map(({ article }) => article)
  const listed = await sherpa.articles.listed([...new Set(cited)])
  return whyAnswer(
    {
      replied,
      audit,
      articles: new Map(listed.map((article) => [article.id, article])),
      topics: new Map(topics.map(({ slug, name }) => [slug, name])),
    },
    reader,
  )
}
