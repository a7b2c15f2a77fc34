import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'

/** The query builder on a store, for tables of the schema `sherpa`, which every name then says. */
export function kysely<Tables>({ pool }: { readonly pool: pg.Pool }): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }).withSchema('sherpa')
}
