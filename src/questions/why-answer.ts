import type { Listed } from '../articles/article.ts'
import type { Message, Part } from '../channels/message.ts'
import type { Reader } from '../channels/reader.ts'
import { say, sayDate, sayList } from '../channels/words.ts'
import { type Line, lineOf } from '../claims/line.ts'
import type { Audit } from '../writing/audit.ts'
import type { Replied } from './question.ts'
import { type AnswerRecord, claimOfEvidence, type Evidence, readAnswerRecord } from './record.ts'
import { callsOf } from './why-calls.ts'
import { droppedParts } from './why-dropped.ts'

/** How many other passages are shown, and how many words of a question under each line. */
const FOUND = 3
const TERMS = 6

export interface AnswerWay {
  readonly replied: Replied
  readonly audit: Audit | undefined
  /** The articles that its lines cite. */
  readonly articles: ReadonlyMap<string, Listed>
  /** Names of topics by their slugs. */
  readonly topics: ReadonlyMap<string, string>
}

/** Why an answer, or a no: what was searched, found and refused, as it was kept with the answer. */
export function whyAnswer(way: AnswerWay, reader: Reader): Message {
  const { language, zone } = reader
  const { replied } = way
  const record = readAnswerRecord(replied.record)
  const title = say(language, replied.refused ? 'why.no' : 'why.answer')
  const at = sayDate(replied.asked.askedAt, language, zone, 'moment')
  const asked = say(language, 'why.asked', { question: replied.asked.text, at })
  const unrecorded: Part[] = [text(say(language, 'why.unrecorded'))]
  return {
    kind: 'notice',
    language,
    zone,
    summary: `${title}: ${replied.asked.text}`,
    parts: [
      { type: 'title', text: title },
      text(asked),
      ...(record ? partsOf(record, way, reader) : unrecorded),
    ],
  }
}

const text = (words: string): Part => ({ type: 'text', text: [{ text: words }] })

function partsOf(record: AnswerRecord, way: AnswerWay, reader: Reader): Part[] {
  const { language } = reader
  const { asked, refused } = way.replied
  const inFull = record.asked !== asked.text.trim() && !asked.text.startsWith('/')
  const told = toldLines(record, way, reader)
  return [
    ...(inFull ? [text(say(language, 'why.inFull', { asked: record.asked }))] : []),
    text(searched(record, way.topics, reader)),
    ...verdict(record, reader).map(text),
    ...callsOf(way.audit, reader).map(text),
    ...(told.length > 0
      ? [{ type: 'heading', text: say(language, refused ? 'why.nearest' : 'why.said') } as const]
      : []),
    ...told,
    ...others(record, reader),
    ...droppedParts(way.audit?.dropped ?? record.dropped, reader),
  ]
}

function searched(
  { searched: { articles, passages, outlets, terms, to }, topics: slugs }: AnswerRecord,
  topics: ReadonlyMap<string, string>,
  { language, zone }: Reader,
): string {
  const names = slugs.map((slug) => topics.get(slug) ?? slug)
  const topic =
    names.length > 0
      ? say(language, 'answer.searched.topic', { name: sayList(names, language) })
      : ''
  const newest = to ? say(language, 'why.newest', { day: sayDate(to, language, zone) }) : ''
  const told = { articles, passages, outlets: outlets ?? -1, topic, newest }
  const looked =
    terms.length > 0 ? ` ${say(language, 'why.terms', { terms: terms.join(' · ') })}` : ''
  return say(language, 'why.searched', told) + looked
}

/** Each thing that stood against an answer, in the order in which they weigh; or how much was said. */
function verdict({ verdict: found, said }: AnswerRecord, { language }: Reader): string[] {
  const percent = Math.round(found.covered * 100)
  if (said.length > 0) return [say(language, 'why.covered', { percent })]
  const against = (
    word: 'why.unheld' | 'why.strangers' | 'why.absent',
    names: readonly string[],
  ) =>
    names.length > 0 ? [say(language, word, { names: sayList(names.map(marked), language) })] : []
  const named = [
    ...against('why.unheld', found.unheld),
    ...against('why.strangers', found.strangers),
    ...against(
      'why.absent',
      found.absent.filter((name) => !isPartOf(name, found.strangers)),
    ),
    ...(found.typed ? [] : [say(language, 'why.untyped')]),
  ]
  return named.length > 0 && found.confidence > 0
    ? named
    : [...named, say(language, found.answered ? 'why.covered' : 'why.short', { percent })]
}

const isPartOf = (name: string, longer: readonly string[]): boolean =>
  longer.some((one) => ` ${one} `.includes(` ${name} `))

const marked = (name: string): string => `“${name}”`

/** The lines as they were told, with what each was chosen for, or that a model worded it. */
function toldLines(
  record: AnswerRecord,
  { replied, audit, articles }: AnswerWay,
  { language }: Reader,
): Line[] {
  const worded = audit?.lines.filter(({ writer }) => writer === 'model') ?? []
  const written = worded.flatMap(({ claim: id, kind, text: words, citations }) => {
    const [first, ...rest] = citations
    if (!first || replied.refused) return []
    const claim = { id, kind, text: words, citations: [first, ...rest] } as const
    return lineOf(claim, articles, { label: say(language, 'why.worded') }) ?? []
  })
  const chosen = replied.refused ? [...record.nearest, ...record.said] : record.said
  return [
    ...written,
    ...chosen.flatMap(
      (one) => lineOf(claimOfEvidence(one), articles, { label: chosenFor(one, language) }) ?? [],
    ),
  ]
}

function chosenFor({ says, lacks }: Evidence, language: Reader['language']): string {
  if (says.length === 0) return say(language, 'why.beside')
  const words = (word: 'why.says' | 'why.lacks', terms: readonly string[]): string[] =>
    terms.length > 0 ? [say(language, word, { terms: terms.slice(0, TERMS).join(', ') })] : []
  return [...words('why.says', says), ...words('why.lacks', lacks)].join('; ')
}

/** Passages found that hold none of the sentences told. */
function others({ said, nearest, found }: AnswerRecord, { language, zone }: Reader): Part[] {
  const told = [...said, ...nearest]
  const rest = found.filter(
    (passage) =>
      !told.some(
        ({ article, start }) =>
          article === passage.article && start >= passage.start && start < passage.end,
      ),
  )
  if (rest.length === 0) return []
  return [
    { type: 'heading', text: say(language, 'why.found') },
    ...rest.slice(0, FOUND).map(({ outlet, title, url, publishedAt, score }): Part => {
      const day = publishedAt ? sayDate(publishedAt, language, zone) : say(language, 'date.unknown')
      const words = say(language, 'why.found.one', { outlet, title, day, score: score.toFixed(2) })
      return { type: 'text', text: [{ text: words, href: url }] }
    }),
  ]
}
