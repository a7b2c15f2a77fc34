import type { Article, Listed } from '../articles/article.ts'
import type { Address } from '../channels/message.ts'
import type { Line } from '../claims/line.ts'
import { unreported } from '../claims/reported.ts'
import type { Sherpa } from '../sherpa.ts'
import { sidesOf } from '../topics/matching.ts'
import type { Topic } from '../topics/topic.ts'
import { type Answered, type AnswerLine, compose } from './compose.ts'
import { standing } from './standing.ts'
import { inThread, type Turn } from './thread.ts'
import { withToldHere } from './told-here.ts'

const TURNS = 6

/** What a question is asked within: its place, its topic, and what its thread hangs from. */
export interface Scope {
  readonly workspace: string
  /** No topic: everything the workspace reads. */
  readonly topics: readonly Topic[]
  readonly thread: readonly Turn[]
  /** The lines of the message that the thread hangs from. */
  readonly told?: readonly Line[]
}

export interface Asked {
  readonly scope: Scope
  /** The question with what it left to its thread said in full, as it was searched. */
  readonly inFull: string
  readonly answered: Answered
  /** The articles that its lines and the nearest things cite, by id. */
  readonly articles: ReadonlyMap<string, Listed>
  /** Lines that the gate refused, with its reasons; no reader sees them. */
  readonly dropped: readonly { readonly text: string; readonly reasons: readonly string[] }[]
}

type Kit = Pick<
  Sherpa,
  'library' | 'topics' | 'questions' | 'deliveries' | 'subscriptions' | 'now'
> &
  Pick<Sherpa, 'editions' | 'articles'>

/** Asks within a scope; every line of what comes back has passed the gate. */
export async function ask(question: string, scope: Scope, sherpa: Kit): Promise<Asked> {
  const index = await sherpa.library.of(scope.workspace)
  const slugs = scope.topics.map(({ slug }) => slug)
  const ids = new Set(slugs.length > 0 ? await sherpa.topics.articles(scope.workspace, slugs) : [])
  const [topic] = scope.topics
  const composed = compose(question, {
    index,
    now: sherpa.now(),
    thread: scope.thread,
    ...(slugs.length > 0 ? { within: (article: string) => ids.has(article) } : {}),
    ...(topic ? { topic: { name: topic.name, aliases: namesOf(topic) } } : {}),
  })
  const said = await throughGate(composed, scope, sherpa)
  const near = await withToldHere(said.answered, scope.told ?? [], sherpa)
  const asked = near === said.answered ? said : await throughGate(near, scope, sherpa)
  const dropped = [...new Set([...said.dropped, ...asked.dropped])]
  return { scope, inFull: inThread(question, scope.thread), ...asked, dropped }
}

/** What of an answer may be said: its lines that stand, and that a source of the workspace carries. */
async function throughGate(
  answered: Answered,
  { workspace }: Scope,
  sherpa: Pick<Sherpa, 'articles'>,
): Promise<Pick<Asked, 'answered' | 'articles' | 'dropped'>> {
  const cited = [...answered.lines, ...answered.nearest].map(({ citation }) => citation.article)
  const listed = await sherpa.articles.listed([...new Set(cited)])
  const own = listed.filter((article) => article.workspace === workspace)
  const named = new Map(own.map((article) => [article.id, article]))
  return gated(answered, named, await citedBy(answered, sherpa))
}

/** The articles cited, as they were read; a speaker is checked against all that they say. */
async function citedBy(
  { lines, nearest }: Answered,
  { articles }: Pick<Sherpa, 'articles'>,
): Promise<ReadonlyMap<string, Article>> {
  const cited = [...lines, ...nearest].map(({ citation }) => citation)
  const versions = new Map(cited.map(({ article, version }) => [article, version]))
  const found = await Promise.all([...versions].map(([id, version]) => articles.byId(id, version)))
  return new Map(found.flatMap((one) => (one ? [[one.id, one]] : [])))
}

/** The names of each side of a topic, in any language, as one list. */
const namesOf = (topic: Topic): string[][] =>
  sidesOf(topic)
    .flat()
    .map(({ names }) => [...names])

function gated(
  answered: Answered,
  articles: ReadonlyMap<string, Listed>,
  cited: ReadonlyMap<string, Article>,
): Pick<Asked, 'answered' | 'articles' | 'dropped'> {
  const dropped: { text: string; reasons: string[] }[] = []
  const silent = new Map([...cited].map(([id, article]) => [id, unreported(article)]))
  const passed = (line: AnswerLine): AnswerLine[] => {
    const { article: id, start } = line.citation
    const article = cited.get(id)
    const reasons = [
      // The index may be a moment behind the store; what can not be named is not said.
      ...(articles.has(id) && article ? [] : ['no-source']),
      ...(silent.get(id)?.has(start) === false ? [] : ['not-reported']),
    ]
    if (reasons.length === 0 && article) {
      const { stands, unsupported } = standing(line, article)
      if (unsupported.length > 0)
        dropped.push({ text: line.quote ?? line.text, reasons: [...unsupported] })
      return stands ? [stands] : []
    }
    dropped.push({ text: line.text, reasons })
    return []
  }
  const lines = answered.lines.flatMap(passed)
  const nearest = answered.nearest.flatMap(passed)
  const refused = answered.refused || lines.length === 0
  return { answered: { ...answered, lines, nearest, refused }, articles, dropped }
}

/**
 * The scope of a question asked at a place: its topic if it names one, or else what its thread is
 * about: the topics of an edition, the topic of a dossier or of an earlier question.
 */
export async function scopeOf(at: Address, named: Topic | undefined, sherpa: Kit): Promise<Scope> {
  const { workspace } = at
  const turns = await sherpa.questions.thread(at, TURNS)
  const root = at.thread ? await rootOf(at, at.thread, sherpa) : undefined
  const slug = turns.findLast(({ topic }) => topic)?.topic
  const slugs = named ? [named.slug] : slug ? [slug] : (root?.topics ?? [])
  const followed = await sherpa.topics.list(workspace)
  return {
    workspace,
    topics: named ? [named] : followed.filter((topic) => slugs.includes(topic.slug)),
    thread: [...(root ? [root.turn] : []), ...turns],
    told: root?.told ?? [],
  }
}

/** What a thread hangs from, if it is of ours: an edition, or an answer. */
async function rootOf(
  at: Address,
  thread: string,
  { deliveries, questions, editions, subscriptions }: Kit,
): Promise<{ turn: Turn; topics: readonly string[]; told: readonly Line[] } | undefined> {
  const delivery = await deliveries.byReceipt(at, thread)
  if (!delivery) return undefined
  const told = delivery.message.parts.filter((part) => part.type === 'line')
  const lines = told.map(({ text }) => text)
  if (delivery.edition) {
    const edition = await editions.byId(delivery.edition)
    const subscription = edition && (await subscriptions.byId(edition.subscription))
    return { turn: { question: '', lines }, topics: subscription?.topics ?? [], told }
  }
  const turn = await questions.turn(questionOf(delivery.id))
  const topics = turn?.topic ? [turn.topic] : []
  return turn && { turn: { question: turn.question, lines }, topics, told }
}

/** The delivery that answers a question, and the way back. */
export const answerOf = (question: string): string => `${question}/answer`
const questionOf = (delivery: string): string => delivery.replace(/\/answer$/, '')
