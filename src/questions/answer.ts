import type { Address, Message } from '../channels/message.ts'
import { notice } from '../channels/notice.ts'
import { type Reply, reply } from '../channels/reply.ts'
import { speak } from '../channels/speak.ts'
import { say } from '../channels/words.ts'
import type { Line } from '../claims/line.ts'
import { Transient } from '../errors.ts'
import type { Sherpa } from '../sherpa.ts'
import { answerOf } from './ask.ts'
import type { Answer, Question } from './question.ts'
import { answerRecord } from './record.ts'
import { claimOf } from './show.ts'

/**
 * Replies to a question, in one message that grows. Answers the edition to compose, if it asked for
 * one. A second run edits the message of the first.
 * @throws Transient when it should be tried again.
 */
export async function answer(id: string, sherpa: Sherpa): Promise<{ edition?: string }> {
  const question = await sherpa.questions.byId(id)
  if (!question) return {}
  const replied = await replyOrApologize(question, sherpa)
  const to = (first: Message): Address => placeOf(question, first)
  await speak(answerOf(question.id), to, replied.messages, sherpa)
  await sherpa.questions.answered(recordOf(question, replied), sherpa.now())
  return replied.edition ? { edition: replied.edition } : {}
}

/** A fault of ours is told to whoever asked, with a number that finds it in the log. */
async function replyOrApologize(question: Question, sherpa: Sherpa): Promise<Reply> {
  try {
    return await reply(question, sherpa)
  } catch (error) {
    if (error instanceof Transient) throw error
    sherpa.log.error({ question: question.id, err: error }, 'answer failed')
    await sherpa.failures.keep({
      job: 'answer',
      subject: question.id,
      payload: { question: question.id },
      reason: error instanceof Error ? `${error.name}: ${error.message}` : 'not an error',
      attempts: 1,
      at: sherpa.now(),
    })
    const reader = { language: question.language, zone: sherpa.zone }
    const text = say(reader.language, 'wrong.error', { id: question.id })
    return { messages: [notice(reader, [text], { private: true })] }
  }
}

/** Questions are answered in a thread, commands where they were typed. */
function placeOf(question: Question, message: Message): Address {
  const { from } = question
  if (from.thread || message.kind !== 'answer' || question.text.startsWith('/')) return from
  return { ...from, thread: question.id }
}

function recordOf(question: Question, { topic, asked, ended, aside, messages }: Reply): Answer {
  const about = topic ? { topic } : {}
  if (asked) {
    const { lines, nearest, refused } = asked.answered
    const told = ended?.claims ?? lines.map(claimOf)
    const chosen = [...lines, ...nearest].map((line) => claimOf(line).id)
    return {
      question: question.id,
      refused: ended?.refused ?? refused,
      lines: told.map(({ text }) => text),
      claims: [...new Set([...told.map(({ id }) => id), ...chosen])],
      record: answerRecord(asked),
      ...about,
    }
  }
  const told = aside ? [] : linesOf(messages)
  return {
    question: question.id,
    refused: false,
    lines: told.map(({ text }) => text),
    claims: told.map(({ claim }) => claim),
    record: {},
    ...about,
  }
}

/** What a dossier or a catch-up told: follow-up questions may refer to it. */
function linesOf(messages: Reply['messages']): Line[] {
  const told = Symbol.iterator in messages ? [...messages] : []
  return told.flatMap(({ parts }) => parts.filter((part) => part.type === 'line'))
}
