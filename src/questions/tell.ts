import type { Article, Listed } from '../articles/article.ts'
import type { Button, Message, Part } from '../channels/message.ts'
import type { Reader } from '../channels/reader.ts'
import type { Claim } from '../claims/claim.ts'
import { tellsTheSame } from '../claims/same.ts'
import type { Sherpa } from '../sherpa.ts'
import type { Dropped } from '../summaries/summary.ts'
import { answerPrompt, WrittenAnswer } from '../writing/answer-prompt.ts'
import { completeItems } from '../writing/items.ts'
import { judge } from '../writing/judge.ts'
import { lineFor } from '../writing/line.ts'
import { namesIn, peopleAcross } from '../writing/names.ts'
import { type Without, without, withoutNote } from '../writing/note.ts'
import { numbered } from '../writing/numbered.ts'
import { type Call, type Writer, write } from '../writing/write.ts'
import type { Asked, ask } from './ask.ts'
import { answerAudit } from './audit.ts'
import { evidenceFor } from './evidence.ts'
import { furtherQuestions } from './further.ts'
import type { Question } from './question.ts'
import { claimOf, searchedPart, showAnswer } from './show.ts'

/** Where an answer is told, and for whom. */
export interface Telling {
  readonly question: Pick<Question, 'id' | 'from' | 'text'>
  readonly reader: Reader
  readonly buttons: readonly Button[]
}

/** What was told in the end: filled when the last message has been taken. */
export interface Ended {
  claims: readonly Claim[]
  refused: boolean
}

type Kit = Parameters<typeof ask>[2] &
  Pick<Sherpa, 'writer' | 'writings' | 'ledger' | 'audits' | 'zone' | 'log'>

/**
 * Tells an answer as it is written: a line is shown when it has passed the gate, and none is taken
 * back. What the model does not manage is told in the sources' own sentences, in the same message;
 * where nothing answers, no model is asked. Whoever leaves early ends the call.
 */
export async function* tellAnswer(
  asked: Asked,
  telling: Telling,
  sherpa: Kit,
  ended: Ended = { claims: [], refused: false },
): AsyncGenerator<Message> {
  const { writer, audits, now } = sherpa
  const told: Told = { claims: [], dropped: [], calls: [], no: false, further: [] }
  const { refused } = asked.answered
  if (writer && !refused) yield* written(asked, telling, writer, told, sherpa)
  const isUseless = writer && told.claims.length === 0 && !told.no
  const reason = without(told.calls, writer !== undefined) ?? (isUseless ? 'unusable' : undefined)
  const why = refused ? undefined : reason
  yield* ending(asked, telling, told, why, now())
  const { claims } = told
  ended.claims = claims.length > 0 ? claims : asked.answered.lines.map(claimOf)
  ended.refused = refused || told.no
  await audits.save(answerAudit(asked, telling.question, { ...told, ...ended }, now()))
}

interface Told {
  claims: Claim[]
  dropped: Dropped[]
  calls: Call[]
  /** The model found no answer in the sentences. */
  no: boolean
  further: Button[]
  articles?: ReadonlyMap<string, Listed>
}

/** Lets the model answer, a message more with each line that stands. */
async function* written(
  asked: Asked,
  { question, reader }: Telling,
  writer: Writer,
  told: Told,
  sherpa: Kit,
): AsyncGenerator<Message> {
  const { articles, claims } = await evidenceFor(asked, sherpa)
  const sentences = numbered(claims)
  told.articles = new Map(articles.map((article) => [article.id, article]))
  const isForeign = articles.some((article) => article.language !== reader.language)
  const people = isForeign ? peopleAcross(await topicArticles(asked, articles, sherpa)) : []
  const names = namesIn(people, reader.language)
  const prompt = answerPrompt(asked.inFull, sentences, { language: reader.language, names })
  const translating = { to: reader.language, people }
  const client = { workspace: question.from.workspace, room: question.from }
  const leaving = new AbortController()
  const writing = write(prompt, client, writer, sherpa, leaving.signal)
  let text = ''
  let seen = 0
  try {
    for (;;) {
      const step = await writing.next()
      if (!step.done) text += step.value
      const items = step.done ? (step.value.value?.claims ?? []) : completeItems(text, 'claims')
      for (const item of items.slice(seen)) {
        seen++
        const claim = WrittenAnswer.shape.claims.element.safeParse(item)
        if (!claim.success || /"answered"\s*:\s*false/.test(text)) continue
        const judged = judge(claim.data, sentences, articles, translating)
        if ('dropped' in judged) told.dropped.push(judged.dropped)
        else if (!told.claims.some((one) => tellsTheSame(one.text, judged.claim.text))) {
          told.claims.push(judged.claim)
          yield answerMessage(told, reader, [], true)
        }
      }
      if (!step.done) continue
      const { value, call } = step.value
      told.calls.push(call)
      told.no = value?.answered === false && told.claims.length === 0
      if (value && !told.no) {
        const texts = sentences.map(({ citation }) => citation.sentence)
        told.further = await furtherQuestions(value.follow_ups, texts, asked, sherpa)
      }
      return
    }
  } finally {
    leaving.abort()
  }
}

/** Articles whose names make up the topic's glossary: the newest say how names are written now. */
const MOST_NAMED = 30

async function topicArticles(
  { scope }: Asked,
  cited: readonly Article[],
  { topics, articles }: Kit,
): Promise<readonly Article[]> {
  const slugs = scope.topics.map(({ slug }) => slug)
  const ids = slugs.length > 0 ? await topics.articles(scope.workspace, slugs) : []
  const read = await Promise.all(ids.slice(0, MOST_NAMED).map((id) => articles.byId(id)))
  return [...cited, ...read.flatMap((article) => article ?? [])]
}

/** The last message: what was written, or the sources' sentences, or the no. */
function* ending(
  asked: Asked,
  { reader, buttons }: Telling,
  told: Told,
  why: Without | undefined,
  now: Date,
): Generator<Message> {
  const notes = why ? [withoutNote(why, reader, told.claims.length > 0 ? 'some' : 'all')] : []
  if (told.claims.length === 0) {
    const { lines } = asked.answered
    const no = {
      ...asked,
      answered: { ...asked.answered, refused: true, lines: [], nearest: lines },
    }
    yield* showAnswer(told.no ? no : asked, reader, now, [...told.further, ...buttons], notes)
    return
  }
  const all = [...told.further, ...buttons]
  yield answerMessage(told, reader, [
    searchedPart(asked, reader, now),
    ...notes,
    ...(all.length > 0 ? [{ type: 'buttons', buttons: all } as const] : []),
  ])
}

function answerMessage(
  { claims, articles = new Map() }: Told,
  { language, zone }: Reader,
  ending: readonly Part[],
  unfinished = false,
): Message {
  return {
    kind: 'answer',
    language,
    zone,
    summary: claims[0]?.text ?? '',
    parts: [...claims.flatMap((claim) => lineFor(claim, articles, language) ?? []), ...ending],
    ...(unfinished ? { unfinished } : {}),
  }
}
