import type { App } from '@slack/bolt'
import { SHOWN } from '../../src/channels/cite.ts'
import { isQuestion } from '../../src/channels/grammar/asking.ts'
import type { Address, Language } from '../../src/channels/message.ts'
import type { Question } from '../../src/questions/question.ts'
import type { Sherpa } from '../../src/sherpa.ts'
import { type Ears, type Found, quietly } from './ears.ts'
import { isOutsider, Said } from './events.ts'
import { codeOf } from './failures.ts'
import { calls, lineOf, wordsOf } from './words.ts'

type Kit = Pick<Sherpa, 'deliveries' | 'questions' | 'log'>

/** Hears mentions, direct messages, and questions in threads where we spoke. */
export function hearMessages(app: App, { take, place }: Ears, sherpa: Kit): void {
  const showWork = workShower(sherpa)
  const { log } = sherpa
  app.event(/^(?:message|app_mention)$/, async ({ event, context }) => {
    const found: Found = context.found
    const { data: said } = Said.safeParse(event)
    if (!said) return
    if (isOutsider(said.user_team, found)) return
    const us = found.self.user
    const thread = said.thread_ts ?? said.ts
    const from = place(found, said.channel, said.user, { thread })
    const isDirect = said.channel_type === 'im' || said.channel_type === 'app_home'
    const isToUs = isDirect || said.type === 'app_mention' || calls(said.text).includes(us)
    if (!isToUs && !(await isFollowUp(said, from, sherpa))) return
    // A mention comes as two events. Both are this message.
    const id = `${said.channel}/${said.ts}`
    const text = lineOf(wordsOf(said.text, us))
    const stored = ({ language }: Question) => showWork(found, from, thread, language)
    await take(found, { id, from, asker: said.user, text }, stored).catch(quietly(log))
  })
}

/** A question in a thread where we spoke, put to nobody else. Thanks and comments are none. */
async function isFollowUp(said: Said, from: Address, kit: Kit): Promise<boolean> {
  const { thread_ts: thread, ts, text } = said
  if (!thread || thread === ts || calls(text).length > 0 || !isQuestion(text)) return false
  if (await kit.deliveries.byReceipt(from, thread)) return true
  return (await kit.questions.thread(from, 1)).length > 0
}

const NONE: ReadonlySet<string> = new Set([
  'missing_scope',
  'not_allowed_token_type',
  'feature_not_enabled',
  'unknown_method',
])

/**
 * Shows that work is under way. It is asked for before the answer is queued, since Slack takes it
 * away when we post; nobody waits for it.
 */
function workShower({ log }: Kit) {
  const without = new Set<string>()
  return ({ slack, workspace }: Found, { room }: Address, thread: string, language: Language) => {
    if (without.has(workspace)) return
    const args = { channel_id: room, thread_ts: thread, status: SHOWN[language].working }
    slack.posts.assistant.threads.setStatus(args).catch((error: unknown) => {
      // No agent, or no scope for it: then there is no such sign here.
      if (NONE.has(codeOf(error) ?? '')) without.add(workspace)
      log.debug({ code: codeOf(error) }, 'slack: no sign of work')
    })
  }
}
