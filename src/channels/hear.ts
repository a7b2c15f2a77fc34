import { subscriptionOf } from '../briefings/order.ts'
import type { Powers, Question } from '../questions/question.ts'
import type { Sherpa } from '../sherpa.ts'
import { languageFor } from './language.ts'
import type { Address, Language } from './message.ts'

/** Something said in a channel, as a door hands it over. `id` is the platform's own of the event. */
export interface Heard {
  readonly id: string
  readonly from: Address
  readonly asker: string
  readonly powers: Powers
  readonly text: string
  /** The language the platform shows whoever asked: for channels that set none. */
  readonly locale?: Language
}

/**
 * Keeps what was said before it is acknowledged. Answers the question to queue; undefined when the
 * same event came before.
 */
export async function hear(
  { locale = 'en', ...heard }: Heard,
  { questions, subscriptions, now }: Pick<Sherpa, 'questions' | 'subscriptions' | 'now'>,
): Promise<Question | undefined> {
  const order = await subscriptions.byId(subscriptionOf(heard.from))
  const language = await languageFor(heard.text, order?.language ?? locale)
  const question: Question = { ...heard, language, askedAt: now() }
  return (await questions.add(question)) ? question : undefined
}
