import type { Edition } from '../briefings/edition.ts'
import type { Delivery } from '../channels/delivery.ts'
import type { Message } from '../channels/message.ts'
import { notice } from '../channels/notice.ts'
import type { Reader } from '../channels/reader.ts'
import { say, sayDate } from '../channels/words.ts'
import type { Audit } from '../writing/audit.ts'
import { deliveredWords } from './why-article.ts'
import { callsOf } from './why-calls.ts'
import { droppedParts } from './why-dropped.ts'

/** Why a briefing: when it was due, composed and delivered, and how much it told. */
export function whyEdition(
  edition: Edition,
  delivery: Delivery,
  audit: Audit | undefined,
  reader: Reader,
): Message {
  const { language, zone } = reader
  const composed = say(language, 'why.composed', {
    at: edition.composedAt
      ? sayDate(edition.composedAt, language, zone, 'moment')
      : say(language, 'date.unknown'),
    due: sayDate(edition.dueAt, language, zone, 'moment'),
    delivered: deliveredWords(delivery.sentAt, reader),
  })
  const claims = say(language, 'why.claims', { claims: edition.claims.length })
  const told = notice(reader, [composed, claims, ...callsOf(audit, reader)])
  const refused = audit ? droppedParts(audit.dropped, reader) : []
  return {
    ...told,
    parts: [{ type: 'title', text: say(language, 'why.edition') }, ...told.parts, ...refused],
  }
}
