import type { Button, Message, Part } from '../channels/message.ts'
import type { Reader } from '../channels/reader.ts'
import { say, sayDate } from '../channels/words.ts'
import type { Claim } from '../claims/claim.ts'
import { type Line, lineOf } from '../claims/line.ts'
import { idOf } from '../ids.ts'
import type { Asked } from './ask.ts'
import type { AnswerLine } from './compose.ts'
import { sayMissing } from './missing.ts'

/** How many of the nearest things a no shows. */
const NEAREST = 2

/** A line of an answer as a claim: its sentence is its citation. */
export function claimOf({ citation, text, speaker, quote }: AnswerLine): Claim {
  const { article, version, start, end } = citation
  const id = idOf('c', article, version, start, end)
  const said =
    quote && speaker ? { kind: 'quote' as const, text: quote } : { kind: 'fact' as const, text }
  return { id, ...said, citations: [citation], ...(speaker ? { speaker } : {}) }
}

/** Lines of an answer as a message has them; what it can not name a source of, it does not say. */
function linesOf(said: readonly AnswerLine[], { articles }: Asked): Line[] {
  return said.flatMap((line) => {
    const shown = lineOf(claimOf(line), articles)
    return shown ? [{ ...shown, ...(line.speaker ? { speaker: line.speaker } : {}) }] : []
  })
}

/** An answer as it grows: a line more each time, the last one whole and with its buttons. */
export function* showAnswer(
  asked: Asked,
  reader: Reader,
  now: Date,
  buttons: readonly Button[] = [],
  notes: readonly Part[] = [],
): Generator<Message> {
  const lines = linesOf(asked.answered.lines, asked)
  const ending: Part[] = [
    searchedPart(asked, reader, now),
    ...notes,
    ...(buttons.length > 0 ? [{ type: 'buttons', buttons } as const] : []),
  ]
  if (asked.answered.refused) {
    yield refusal(asked, reader, ending)
    return
  }
  const ruling = rulingPart(asked, reader)
  const message = (count: number): Message => ({
    kind: 'answer',
    language: reader.language,
    zone: reader.zone,
    summary: lines[0]?.text ?? '',
    parts: [...ruling, ...lines.slice(0, count), ...(count === lines.length ? ending : [])],
    ...(count < lines.length ? { unfinished: true } : {}),
  })
  for (let count = 1; count <= lines.length; count++) yield message(count)
}

function refusal(asked: Asked, { language, zone }: Reader, ending: readonly Part[]): Message {
  const { answered } = asked
  const nearest = linesOf(answered.nearest.slice(0, NEAREST), asked)
  const no = sayMissing(answered.missing, language)
  return {
    kind: 'answer',
    language,
    zone,
    summary: no,
    parts: [
      { type: 'text', text: [{ text: no, style: 'bold' }] },
      ...(nearest.length > 0
        ? [{ type: 'text', text: [{ text: say(language, 'answer.nearest') }] } as const, ...nearest]
        : []),
      ...ending,
    ],
  }
}

/** What the first line decides of a yes-no question, in our words. */
export function rulingPart({ answered }: Asked, { language }: Reader): Part[] {
  const { ruling } = answered
  if (!ruling) return []
  const { answer, speaker = '' } = ruling
  const text = say(language, `answer.ruling.${answer}`, { speaker })
  return [{ type: 'text', text: [{ text, style: 'bold' }] }]
}

export function searchedPart(
  { answered, scope }: Asked,
  { language, zone }: Reader,
  now: Date,
): Part {
  const names = scope.topics.map(({ name }) => name)
  const topic =
    names.length === 1 ? say(language, 'answer.searched.topic', { name: names[0] ?? '' }) : ''
  const { articles, passages } = answered.searched
  const at = sayDate(now, language, zone, 'moment')
  return {
    type: 'note',
    text: [{ text: say(language, 'answer.searched', { articles, passages, topic, at }) }],
  }
}
