import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import { insideTransaction } from './transaction.ts'

/**
 * The query builder on a store, for tables of the schema `sherpa`, which every name then says.
 * Throws when it, and not the transaction, is asked from inside a transaction.
 */
export function kysely<Tables>({ pool }: { readonly pool: pg.Pool }): Kysely<Tables> {
  const guarded = {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      if (insideTransaction()) throw new Error('the store was asked from inside a transaction')
      return pool.connect()
    },
  }
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: guarded }) }).withSchema(
    'sherpa',
  )
}
