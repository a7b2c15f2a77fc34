import type { Button, Message } from '../channels/message.ts'
import { notice } from '../channels/notice.ts'
import type { Reader } from '../channels/reader.ts'
import { say } from '../channels/words.ts'
import type { Question, Replied } from '../questions/question.ts'
import { tracedClaim } from '../questions/traced.ts'
import type { Sherpa } from '../sherpa.ts'
import { caseOfAnswer, caseOfClaim, citedBy } from './case.ts'
import type { Case, Judgement } from './feedback.ts'

/** What `/feedback` says: a judgement or its undoing, of what, and why. */
export interface Judged {
  readonly verdict: Judgement | 'undo'
  readonly about?: string
  readonly reason?: string
}

type Kit = Pick<Sherpa, 'questions' | 'summaries' | 'articles' | 'audits' | 'feedbacks' | 'now'>

/** The buttons under an answer. They are commands: what can be pressed can be typed. */
export function judgeButtons(question: string, { language }: Reader): Button[] {
  const press = (
    word: 'button.why' | 'button.useful' | 'button.wrong',
    command: string,
  ): Button => ({
    label: say(language, word),
    action: { type: 'command', command },
  })
  return [
    press('button.why', `/why ${question}`),
    press('button.useful', `/feedback ${question} useful`),
    press('button.wrong', `/feedback ${question} wrong`),
  ]
}

/**
 * Keeps what someone thinks of an answer of this room, or of a line, with the question, the evidence
 * and the verdict as they stood; or takes it back. Answers what they are told, they alone.
 */
export async function judge(
  judged: Judged,
  question: Question,
  reader: Reader,
  sherpa: Kit,
): Promise<Message> {
  const tell = (text: string, buttons: Button[] = []): Message =>
    notice(reader, [text], { private: true, buttons })
  const { language } = reader
  if (judged.verdict === 'undo') return tell(say(language, await undo(judged, question, sherpa)))
  const found = await judgedThing(judged.about, question, sherpa)
  if (!found) {
    return tell(
      judged.about
        ? say(language, 'feedback.unknown', { about: judged.about })
        : say(language, 'feedback.nothing'),
    )
  }
  const { from, asker } = question
  const { verdict, reason } = judged
  await sherpa.feedbacks.keep({
    workspace: from.workspace,
    platform: from.platform,
    room: from.room,
    about: found.about,
    by: asker,
    verdict,
    ...(reason ? { reason } : {}),
    at: sherpa.now(),
    kept: found.kept,
  })
  const undoing: Button = {
    label: say(language, 'button.undo'),
    action: { type: 'command', command: `/feedback ${found.about} undo` },
  }
  return tell(thanks(judged, found, language), [undoing])
}

function thanks(
  { verdict, reason }: Judged,
  { about, kept }: { about: string; kept: Case },
  language: Reader['language'],
): string {
  if (reason) return say(language, 'feedback.reason', { reason })
  if (verdict === 'useful') return say(language, 'feedback.useful')
  return kept.claim
    ? say(language, 'feedback.reported', { claim: about })
    : say(language, 'feedback.wrong')
}

async function undo(
  { about }: Judged,
  { from, asker }: Question,
  { feedbacks }: Kit,
): Promise<'feedback.undone' | 'feedback.none'> {
  const { workspace, room } = from
  const thing = about ?? (await feedbacks.lastBy(workspace, room, asker))
  const undone = thing !== undefined && (await feedbacks.withdraw(workspace, thing, asker))
  return undone ? 'feedback.undone' : 'feedback.none'
}

async function judgedThing(
  about: string | undefined,
  { from }: Question,
  sherpa: Kit,
): Promise<{ about: string; kept: Case } | undefined> {
  const replied: Replied | undefined = about
    ? await sherpa.questions.replied(from, about)
    : await sherpa.questions.lastReplied(from)
  if (replied) {
    const audit = await sherpa.audits.byId(from.workspace, replied.question)
    const cited = citedBy(replied, audit).map(({ article }) => article)
    const listed = await sherpa.articles.listed([...new Set(cited)])
    const articles = new Map(listed.map((article) => [article.id, article]))
    return { about: replied.question, kept: caseOfAnswer(replied, audit, articles) }
  }
  const traced = about ? await tracedClaim(about, from, sherpa) : undefined
  return (
    traced && {
      about: traced.claim.id,
      kept: caseOfClaim(traced.claim, traced.articles, traced.shown),
    }
  )
}
