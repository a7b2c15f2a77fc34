import type { Message } from '../channels/message.ts'
import { notice } from '../channels/notice.ts'
import type { Reader } from '../channels/reader.ts'
import { say, sayDate, sayList } from '../channels/words.ts'
import type { Sherpa } from '../sherpa.ts'
import { checkedOf, newSince } from './brief.ts'
import { editionMessage } from './edition-message.ts'
import type { Subscription } from './subscription.ts'

/** What one person missed: shown to them alone, and the channel's own baseline stays where it is. */
export async function catchUp(
  ms: number,
  order: Subscription,
  reader: Reader,
  sherpa: Sherpa,
): Promise<Message> {
  const { language, zone } = reader
  const since = new Date(sherpa.now().getTime() - ms)
  const moment = sayDate(since, language, zone, 'moment')
  const { room, topics } = order
  const news = await newSince(since, { room, topics, language, length: 'full' }, sherpa)
  if (news.items.length === 0) {
    const names = topics.length > 0 ? sayList(news.names, language) : say(language, 'edition.all')
    const nothing = say(language, 'brief.nothing', { topics: names, since: moment })
    return notice(reader, [nothing], { private: true })
  }
  const checked = { ...(await checkedOf(order, news, sherpa)), since }
  const message = editionMessage(news.items, checked, reader, sherpa.now())
  const title = say(language, 'brief.caught', { since: moment })
  return {
    ...message,
    private: true,
    parts: message.parts.map((part) => (part.type === 'title' ? { ...part, text: title } : part)),
  }
}
