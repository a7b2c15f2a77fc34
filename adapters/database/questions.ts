import { type ExpressionBuilder, type Kysely, type Selectable, sql } from 'kysely'
import type { Address } from '../../src/channels/message.ts'
import type { Question, Questions, Replied } from '../../src/questions/question.ts'
import { addressColumns, addressFrom } from './address.ts'
import { notGivenUp } from './failures.ts'
import type { Tables } from './tables.ts'

/** What was asked, where, and what was answered. */
export function questionStore(db: Kysely<Tables>): Questions {
  return {
    async add(question) {
      const added = await db
        .insertInto('question')
        .values({
          id: question.id,
          ...addressColumns(question.from),
          asker: question.asker,
          admin: question.powers.admin,
          roles: [...question.powers.roles],
          text: question.text,
          language: question.language,
          asked_at: question.askedAt,
        })
        .onConflict((conflict) => conflict.doNothing())
        .returning('id')
        .executeTakeFirst()
      return added !== undefined
    },
    async byId(id) {
      const row = await db
        .selectFrom('question')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst()
      return row && questionFrom(row)
    },
    async answered(answer, now) {
      await db
        .updateTable('question')
        .set({
          answered_at: now,
          topic: answer.topic ?? null,
          refused: answer.refused,
          lines: [...answer.lines],
          claims: [...answer.claims],
          record: JSON.stringify(answer.record),
        })
        .where('id', '=', answer.question)
        .execute()
    },
    async thread(thread, limit) {
      if (!thread.thread) return []
      const rows = await db
        .selectFrom('question')
        .select(TURN)
        .where('workspace', '=', thread.workspace)
        .where('platform', '=', thread.platform)
        .where('room', '=', thread.room)
        .where(inThread(thread.thread))
        .where('answered_at', 'is not', null)
        // A command that told nothing is no turn.
        .where(({ or, eb }) =>
          or([eb('text', 'not like', '/%'), eb(sql`cardinality(lines)`, '>', 0)]),
        )
        .orderBy('asked_at', 'desc')
        .limit(limit)
        .execute()
      return rows.toReversed().map(turnFrom)
    },
    async turn(id) {
      const row = await db
        .selectFrom('question')
        .select(TURN)
        .where('id', '=', id)
        .executeTakeFirst()
      return row && turnFrom(row)
    },
    async replied(at, id) {
      const row = await inRoom(db, at).where('id', '=', id).executeTakeFirst()
      return row && repliedFrom(row)
    },
    async lastReplied(at) {
      const row = await inRoom(db, at)
        .where(sql<boolean>`jsonb_exists(record, 'verdict')`)
        .$if(at.thread !== undefined, (query) => query.where(inThread(at.thread ?? '')))
        .orderBy('asked_at', 'desc')
        .limit(1)
        .executeTakeFirst()
      return row && repliedFrom(row)
    },
    async showing(at, claim) {
      const row = await inRoom(db, at)
        .where(sql<boolean>`claims @> array[${claim}::text]`)
        .orderBy('asked_at', 'desc')
        .limit(1)
        .executeTakeFirst()
      return row && repliedFrom(row)
    },
    async unanswered(before, limit) {
      const rows = await db
        .selectFrom('question')
        .selectAll()
        .where('answered_at', 'is', null)
        .where(({ ref }) => notGivenUp('answer', ref('question.id')))
        .where('asked_at', '<', before)
        .orderBy('asked_at')
        .limit(limit)
        .execute()
      return rows.map(questionFrom)
    },
  }
}

/** A question asked in a room opens the thread that has its name. */
const inThread = (thread: string) => (eb: ExpressionBuilder<Tables, 'question'>) =>
  eb.or([eb('thread', '=', thread), eb('id', '=', thread)])

/** Answered questions of one room. */
const inRoom = (db: Kysely<Tables>, { workspace, platform, room }: Address) =>
  db
    .selectFrom('question')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('platform', '=', platform)
    .where('room', '=', room)
    .where('answered_at', 'is not', null)

function repliedFrom(row: Selectable<Tables['question']>): Replied | undefined {
  if (!row.answered_at) return undefined
  return {
    question: row.id,
    asked: questionFrom(row),
    answeredAt: row.answered_at,
    refused: row.refused ?? false,
    lines: row.lines,
    claims: row.claims,
    record: row.record ?? {},
    ...(row.topic ? { topic: row.topic } : {}),
  }
}

/** What was asked is read as it was searched: a follow-up in full, a command without its words. */
const TURN = [
  sql<string>`coalesce(record->>'asked', text)`.as('question'),
  'lines',
  'topic',
] as const

function turnFrom(row: { question: string; lines: string[]; topic: string | null }) {
  const { question, lines, topic } = row
  return { question, lines, ...(topic ? { topic } : {}) }
}

function questionFrom(row: Selectable<Tables['question']>): Question {
  return {
    id: row.id,
    from: addressFrom(row),
    asker: row.asker,
    powers: { admin: row.admin, roles: row.roles },
    text: row.text,
    language: row.language,
    askedAt: row.asked_at,
  }
}
