import type { Kysely, Selectable } from 'kysely'
import type { Question, Questions } from '../../src/questions/question.ts'
import { addressColumns, addressFrom } from './address.ts'
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
          record: JSON.stringify(answer.record),
        })
        .where('id', '=', answer.question)
        .execute()
    },
    async thread(thread, limit) {
      if (!thread.thread) return []
      const rows = await db
        .selectFrom('question')
        .select(['text', 'lines', 'topic'])
        .where('workspace', '=', thread.workspace)
        .where('platform', '=', thread.platform)
        .where('room', '=', thread.room)
        .where('thread', '=', thread.thread)
        .where('answered_at', 'is not', null)
        .orderBy('asked_at', 'desc')
        .limit(limit)
        .execute()
      return rows.toReversed().map(turnFrom)
    },
    async turn(id) {
      const row = await db
        .selectFrom('question')
        .select(['text', 'lines', 'topic'])
        .where('id', '=', id)
        .executeTakeFirst()
      return row && turnFrom(row)
    },
    async unanswered(before, limit) {
      const rows = await db
        .selectFrom('question')
        .selectAll()
        .where('answered_at', 'is', null)
        .where('asked_at', '<', before)
        .orderBy('asked_at')
        .limit(limit)
        .execute()
      return rows.map(questionFrom)
    },
  }
}

function turnFrom({ text, lines, topic }: { text: string; lines: string[]; topic: string | null }) {
  return { question: text, lines, ...(topic ? { topic } : {}) }
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
