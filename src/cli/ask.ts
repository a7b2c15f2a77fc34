import { randomUUID } from 'node:crypto'
import { languageFor } from '../channels/language.ts'
import type { Message } from '../channels/message.ts'
import { recordOf } from '../claims/record.ts'
import { Wrong } from '../errors.ts'
import { ask } from '../questions/ask.ts'
import type { AnswerLine } from '../questions/compose.ts'
import { claimOf } from '../questions/show.ts'
import { tellAnswer } from '../questions/tell.ts'
import type { Sherpa } from '../sherpa.ts'
import { topicCalled } from '../topics/nearest.ts'
import type { Out } from './out.ts'
import { printMessage } from './print.ts'

/** Answers a question: `{refused, claims, searched}`, or the same as a channel would show it. */
export async function askCommand(
  question: string,
  {
    workspace,
    topic: called,
    json,
  }: { workspace: string; topic: string | undefined; json: boolean },
  { sherpa, out }: { sherpa: Sherpa; out: Out },
): Promise<boolean> {
  if (!question.trim())
    throw new Wrong('Ask something: sherpa ask "When does the first shipment arrive?"')
  const topics = await sherpa.topics.list(workspace)
  const topic = called === undefined ? undefined : topicCalled(called, topics)
  if (called !== undefined && !topic) {
    throw new Wrong(
      `No topic is called “${called}”. These are followed: ${topics.map(({ slug }) => slug).join(', ')}.`,
    )
  }
  const scope = { workspace, topics: topic ? [topic] : [], thread: [] }
  const asked = await ask(question, scope, sherpa)
  if (json) {
    const { refused, lines, searched } = asked.answered
    const record = (line: AnswerLine) =>
      recordOf(claimOf(line), new Map([[line.citation.article, line.url]]))
    out.write(`${JSON.stringify({ refused, claims: lines.map(record), searched })}\n`)
    return true
  }
  const reader = { language: await languageFor(question, 'en'), zone: sherpa.zone }
  const from = { platform: 'terminal', workspace, room: 'terminal' }
  const asking = { id: `terminal-${randomUUID()}`, from, text: question }
  let last: Message | undefined
  for await (const message of tellAnswer(
    asked,
    { question: asking, reader, buttons: [] },
    sherpa,
  )) {
    last = message
  }
  if (last) out.write(printMessage(last))
  return true
}
