import { type Expression, type Kysely, type RawBuilder, type Selectable, sql } from 'kysely'
import type { Failure, Failures } from '../../src/failures/failure.ts'
import type { Tables } from './tables.ts'

/** What was given up, a row a subject. */
export function failureStore(db: Kysely<Tables>): Failures {
  return {
    async keep({ payload, ...failure }) {
      const columns = { ...failure, payload: JSON.stringify(payload) }
      await db
        .insertInto('failure')
        .values(columns)
        .onConflict((conflict) => conflict.columns(['job', 'subject']).doUpdateSet(columns))
        .execute()
    },
    async list(limit) {
      const rows = await db
        .selectFrom('failure')
        .selectAll()
        .orderBy('at', 'desc')
        .limit(limit)
        .execute()
      return rows.map(failureFrom)
    },
    async take(job, subject) {
      const row = await db
        .deleteFrom('failure')
        .where('job', '=', job)
        .where('subject', '=', subject)
        .returningAll()
        .executeTakeFirst()
      return row && failureFrom(row)
    },
    async clear(job, subjects) {
      if (subjects.length === 0) return
      await db
        .deleteFrom('failure')
        .where('job', '=', job)
        .where('subject', 'in', subjects)
        .execute()
    },
  }
}

/**
 * Leaves out work that was given up, since an instant where one is named, so that it does not stand
 * in the way of the rest.
 */
export function notGivenUp(
  job: string,
  subject: Expression<string>,
  since = new Date(0),
): RawBuilder<boolean> {
  return sql<boolean>`not exists (
    select from sherpa.failure
    where failure.job = ${job} and failure.subject = ${subject} and failure.at >= ${since}
  )`
}

function failureFrom(row: Selectable<Tables['failure']>): Failure {
  const { job, subject, payload, reason, attempts, at } = row
  return { job, subject, payload, reason, attempts, at }
}
