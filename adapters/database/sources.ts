import type { Kysely, Selectable } from 'kysely'
import {
  isPolled,
  type Source,
  type SourceKind,
  type SourceState,
  type Sources,
} from '../../src/sources/source.ts'
import { notGivenUp } from './failures.ts'
import type { Tables } from './tables.ts'

const HOUR_MS = 3_600_000

/** Sources and the state of their polls. */
export function sourceStore(db: Kysely<Tables>): Sources {
  return {
    async add(source) {
      await db
        .insertInto('source')
        .values({
          id: source.id,
          workspace: source.workspace,
          kind: source.kind,
          url: source.url,
          name: source.name,
          country: source.country ?? null,
          language: source.language ?? null,
          official: source.official,
          ...stateColumns(source.kind, source.state),
        })
        .onConflict((conflict) => conflict.columns(['workspace', 'kind', 'url']).doNothing())
        .execute()
      const kept = await db
        .selectFrom('source')
        .selectAll()
        .where('workspace', '=', source.workspace)
        .where('kind', '=', source.kind)
        .where('url', '=', source.url)
        .executeTakeFirstOrThrow()
      return sourceFrom(kept)
    },
    async list(workspace) {
      const rows = await db
        .selectFrom('source')
        .selectAll()
        .where('workspace', '=', workspace)
        .orderBy('created_at')
        .orderBy('id')
        .execute()
      return rows.map(sourceFrom)
    },
    async byId(id) {
      const row = await db.selectFrom('source').selectAll().where('id', '=', id).executeTakeFirst()
      return row && sourceFrom(row)
    },
    async due(now, limit) {
      const rows = await db
        .selectFrom('source')
        .selectAll()
        .where('next_poll_at', '<=', now)
        // What a bug keeps us from reading is tried again after an hour, not at every tick.
        .where(({ ref }) => notGivenUp('poll', ref('source.id'), new Date(now.getTime() - HOUR_MS)))
        .orderBy('next_poll_at')
        .orderBy('created_at')
        .limit(limit)
        .execute()
      return rows.map(sourceFrom)
    },
    async saveState(id, state) {
      const source = await db
        .selectFrom('source')
        .select('kind')
        .where('id', '=', id)
        .executeTakeFirst()
      if (!source) return
      await db
        .updateTable('source')
        .set(stateColumns(source.kind, state))
        .where('id', '=', id)
        .execute()
    },
    async move(id, url) {
      // Where the workspace has the new address already, the old row stays as it is.
      const { numUpdatedRows } = await db
        .updateTable('source')
        .set({ url })
        .where('id', '=', id)
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('source as other')
                .select('other.id')
                .whereRef('other.workspace', '=', 'source.workspace')
                .whereRef('other.kind', '=', 'source.kind')
                .where('other.url', '=', url)
                .whereRef('other.id', '!=', 'source.id'),
            ),
          ),
        )
        .executeTakeFirst()
      return numUpdatedRows > 0n
    },
    async remove(id) {
      await db.deleteFrom('source').where('id', '=', id).execute()
    },
  }
}

/** The state as kept, and the column that `due` asks: null for what is not polled. */
function stateColumns(kind: string, state: SourceState) {
  const polled = isPolled(kind as SourceKind) && state.health !== 'gone'
  return { state: JSON.stringify(state), next_poll_at: polled ? state.nextPollAt : null }
}

const MOMENTS = [
  'nextPollAt',
  'lastPolledAt',
  'lastOkAt',
  'lastChangedAt',
  'lastUnconditionalAt',
  'failingSince',
]

function stateFrom(kept: object): SourceState {
  const entries = Object.entries(kept).map(([key, value]) => [
    key,
    MOMENTS.includes(key) && typeof value === 'string' ? new Date(value) : value,
  ])
  // Written by `stateColumns` from a `SourceState`, and by nobody else.
  return Object.fromEntries(entries) as SourceState
}

function sourceFrom(row: Selectable<Tables['source']>): Source {
  return {
    id: row.id,
    workspace: row.workspace,
    kind: row.kind as SourceKind,
    url: row.url,
    name: row.name,
    official: row.official,
    state: stateFrom(row.state),
    ...(row.country ? { country: row.country } : {}),
    ...(row.language ? { language: row.language } : {}),
  }
}
