import type { Message, Part } from '../channels/message.ts'
import type { Reader } from '../channels/reader.ts'
import { say, sayDate, sayList } from '../channels/words.ts'
import type { Line } from '../claims/line.ts'
import type { Replied } from './question.ts'
import { type AnswerRecord, type Evidence, readAnswerRecord } from './record.ts'
import { droppedParts } from './why-dropped.ts'

/** How many other passages are shown, and how many words of a question under each line. */
const FOUND = 3
const TERMS = 6

/** Why an answer, or a no: what was searched, found and refused, as it was kept with the answer. */
export function whyAnswer(
  replied: Replied,
  topics: ReadonlyMap<string, string>,
  reader: Reader,
): Message {
  const { language, zone } = reader
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
      ...(record ? partsOf(record, replied, topics, reader) : unrecorded),
    ],
  }
}

const text = (words: string): Part => ({ type: 'text', text: [{ text: words }] })

function partsOf(
  record: AnswerRecord,
  { asked, refused }: Replied,
  topics: ReadonlyMap<string, string>,
  reader: Reader,
): Part[] {
  const { language } = reader
  const inFull = record.asked !== asked.text.trim() && !asked.text.startsWith('/')
  const evidence = refused ? record.nearest : record.said
  return [
    ...(inFull ? [text(say(language, 'why.inFull', { asked: record.asked }))] : []),
    text(searched(record, topics, reader)),
    ...verdict(record, reader).map(text),
    ...(evidence.length > 0
      ? [
          { type: 'heading', text: say(language, refused ? 'why.nearest' : 'why.said') } as const,
          ...evidence.map((one) => line(one, reader)),
        ]
      : []),
    ...others(record, reader),
    ...droppedParts(record.dropped, reader),
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
    ...against('why.absent', found.absent),
    ...(found.typed ? [] : [say(language, 'why.untyped')]),
  ]
  return named.length > 0 && found.confidence > 0
    ? named
    : [...named, say(language, found.answered ? 'why.covered' : 'why.short', { percent })]
}

const marked = (name: string): string => `“${name}”`

function line(evidence: Evidence, { language }: Reader): Line {
  const { claim, sentence, article, version, start, end, outlet, url, publishedAt } = evidence
  const words = (word: 'why.says' | 'why.lacks', terms: readonly string[]): string[] =>
    terms.length > 0 ? [say(language, word, { terms: terms.slice(0, TERMS).join(', ') })] : []
  const label = [...words('why.says', evidence.says), ...words('why.lacks', evidence.lacks)]
  const source = { article, version, start, end, outlet, url }
  return {
    type: 'line',
    claim,
    kind: 'fact',
    text: sentence,
    label: label.join('; '),
    sources: [{ ...source, ...(publishedAt ? { publishedAt } : {}) }],
  }
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
