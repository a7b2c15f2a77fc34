import { parseCommand } from '../channels/grammar.ts'
import type { Message } from '../channels/message.ts'
import { OWNER } from '../channels/policy.ts'
import { reply } from '../channels/reply.ts'
import { dossierOf } from '../dossiers/gather.ts'
import { dossierRecord } from '../dossiers/record.ts'
import { Wrong } from '../errors.ts'
import type { Sherpa } from '../sherpa.ts'
import { topicCalled } from '../topics/nearest.ts'
import type { Out } from './out.ts'
import { printMessage } from './print.ts'

/** `/summit …` as in a channel; `--json` gives a topic's whole dossier. */
export async function summitCommand(
  words: readonly string[],
  { workspace, json }: { workspace: string; json: boolean },
  { sherpa, out }: { sherpa: Sherpa; out: Out },
): Promise<boolean> {
  if (json) return dossierJson(words.join(' '), workspace, { sherpa, out })
  const question = {
    id: 'terminal',
    from: { platform: 'terminal', workspace, room: 'terminal' },
    asker: 'you',
    powers: OWNER,
    text: ['/summit', ...words].join(' '),
    language: 'en',
    askedAt: sherpa.now(),
  } as const
  // As they are before it is done: what is unfollowed now was known.
  const topics = await sherpa.topics.list(workspace)
  let last: Message | undefined
  for await (const message of (await reply(question, sherpa)).messages) last = message
  if (last === undefined) return false
  const { name } = parseCommand(question.text, topics)
  // A channel only says so; whoever calls us from a script has to be told by the exit code.
  if (name === 'wrong' || name === 'unknown-topic') throw new Wrong(printMessage(last).trimEnd())
  out.write(printMessage(last))
  return true
}

async function dossierJson(
  called: string,
  workspace: string,
  { sherpa, out }: { sherpa: Sherpa; out: Out },
): Promise<boolean> {
  const topics = await sherpa.topics.list(workspace)
  const topic = topicCalled(called, topics)
  if (!topic) {
    const names = topics.map(({ slug }) => slug).join(', ')
    throw new Wrong(
      `No topic is called “${called}”. ${names ? `These are followed: ${names}.` : 'None is followed.'}`,
    )
  }
  out.write(`${JSON.stringify(dossierRecord(await dossierOf(topic, 'en', sherpa)))}\n`)
  return true
}
