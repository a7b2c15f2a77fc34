import { type Kysely, sql, type Transaction } from 'kysely'
import type { Limit } from '../../src/costs/cap.ts'
import type { Entry, Ledger } from '../../src/costs/ledger.ts'
import { TASKS } from '../../src/writing/model.ts'
import type { Tables } from './tables.ts'
import { lockWorkspace, transaction } from './transaction.ts'

/** What was spent, and what is booked for calls under way. */
export function ledgerStore(db: Kysely<Tables>): Ledger {
  return {
    reserve: (entry, limits) =>
      transaction(db, async (tx) => {
        if (limits.length > 0) await lockWorkspace(tx, entry.workspace)
        for (const limit of limits) if (!(await fits(tx, entry, limit))) return false
        await tx
          .insertInto('spending')
          .values({
            id: entry.id,
            workspace: entry.workspace,
            platform: entry.room?.platform ?? null,
            room: entry.room?.room ?? null,
            task: entry.task,
            model: entry.model,
            ...entry.usage,
            cost: entry.cost,
            at: entry.at,
          })
          .execute()
        return true
      }),
    async settle(id, usage, cost) {
      await db
        .updateTable('spending')
        .set({ ...usage, cost })
        .where('id', '=', id)
        .execute()
    },
    async spent(workspace, since) {
      const rows = await db
        .selectFrom('spending')
        .select(({ fn }) => [
          'platform',
          'room',
          'task',
          fn.countAll<string>().as('calls'),
          fn.sum<string>('input').as('input'),
          fn.sum<string>('output').as('output'),
          fn.sum<string>('cost').as('cost'),
        ])
        .where('workspace', '=', workspace)
        .where('at', '>=', since)
        .groupBy(['platform', 'room', 'task'])
        .orderBy(sql`sum(cost) desc`)
        .orderBy(sql`sum(input + output) desc`)
        .execute()
      return rows.flatMap(({ platform, room, task, ...sums }) => {
        const known = TASKS.find((one) => one === task)
        if (!known) return []
        return {
          ...(platform && room ? { room: { platform, room } } : {}),
          task: known,
          calls: Number(sums.calls),
          input: Number(sums.input),
          output: Number(sums.output),
          cost: Number(sums.cost),
        }
      })
    },
  }
}

async function fits(tx: Transaction<Tables>, entry: Entry, limit: Limit): Promise<boolean> {
  const sums = await tx
    .selectFrom('spending')
    .select([
      sql<string>`coalesce(sum(cost), 0)`.as('cost'),
      sql<string>`coalesce(sum(input + output), 0)`.as('tokens'),
    ])
    .where('workspace', '=', entry.workspace)
    .where('at', '>=', limit.since)
    .executeTakeFirstOrThrow()
  const cost = Number(sums.cost) + entry.cost
  const tokens = Number(sums.tokens) + entry.usage.input + entry.usage.output
  return cost <= (limit.cost ?? cost) && tokens <= (limit.tokens ?? tokens)
}
