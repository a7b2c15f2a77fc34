import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import { compose } from '../../../src/questions/compose.ts'
import { createIndex, type Indexed } from '../../../src/questions/search.ts'
import { now, passages } from './corpus.ts'

/** Something that answers questions, or at least finds passages. */
export interface System {
  readonly name: string
  /** Whose time is told: this process's CPU, or the wait for a server elsewhere. */
  readonly clock: 'cpu' | 'wait'
  add(article: Indexed): Promise<void> | void
  /** After the last article, before the first question. */
  ready(): Promise<void> | void
  ask(question: string): Promise<unknown> | unknown
  close(): Promise<void>
}

/** Ours, from the question to the sentences that answer it or the no. */
export function sherpa(): System {
  const index = createIndex()
  return {
    name: 'Sherpa',
    clock: 'cpu',
    add: (article) => index.add(article),
    ready: () => undefined,
    ask: (question) => compose(question, { index, now }),
    close: async () => undefined,
  }
}

/** Ours without the answer: as much as the others do. */
export function search(): System {
  const index = createIndex()
  return {
    ...sherpa(),
    name: 'Sherpa, passages only',
    add: (article) => index.add(article),
    ask: (question) => index.search(question, { now }),
  }
}

interface Sql {
  query(sql: string, values?: unknown[]): Promise<unknown>
  close(): Promise<void>
}

export async function pglite(): Promise<System> {
  const db = await PGlite.create()
  return fullText('PGlite', 'cpu', {
    query: (sql, values) => db.query(sql, values),
    close: () => db.close(),
  })
}

/** @param url of a database to spare */
export async function postgres(url: string): Promise<System> {
  const client = new pg.Client(url)
  await client.connect()
  return fullText('PostgreSQL', 'wait', {
    query: (sql, values) => client.query(sql, values),
    close: () => client.end(),
  })
}

/** Any of the words, ranked by ts_rank: it retrieves better than ts_rank_cd and plainto_tsquery. */
async function fullText(name: string, clock: System['clock'], sql: Sql): Promise<System> {
  await sql.query('drop table if exists passages')
  await sql.query('create table passages (id serial primary key, body text, words tsvector)')
  let waiting: string[] = []
  async function flush(): Promise<void> {
    await sql.query(
      `insert into passages (body, words)
       select body, to_tsvector('english', body) from unnest($1::text[]) body`,
      [waiting],
    )
    waiting = []
  }
  return {
    name: `${name} ts_rank`,
    clock,
    async add(article) {
      waiting.push(...passages(article))
      if (waiting.length >= 1_000) await flush()
    },
    async ready() {
      await flush()
      await sql.query('create index on passages using gin (words)')
      await sql.query('analyze passages')
    },
    async ask(question) {
      const any = question.match(/\p{L}+/gu)?.join(' | ') ?? ''
      return await sql.query(
        `select id, ts_rank(words, query) rank from passages, to_tsquery('english', $1) query
         where words @@ query order by rank desc limit 10`,
        [any],
      )
    },
    close: () => sql.close(),
  }
}

interface MiniSearch {
  add(document: { id: number; text: string }): void
  search(query: string): { slice(from: number, to: number): unknown }
}

/** @param file of the module, for it is none of our dependencies */
export async function miniSearch(file: string): Promise<System> {
  const { default: Mini } = await import(file)
  const mini: MiniSearch = new Mini({ fields: ['text'] })
  let id = 0
  return {
    name: 'MiniSearch',
    clock: 'cpu',
    add(article) {
      for (const text of passages(article)) mini.add({ id: id++, text })
    },
    ready: () => undefined,
    ask: (question) => mini.search(question).slice(0, 10),
    close: async () => undefined,
  }
}
