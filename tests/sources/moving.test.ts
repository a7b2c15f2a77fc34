import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../../adapters/database/connect.ts'
import { migrate } from '../../adapters/database/migrate.ts'
import { openStores } from '../../adapters/database/stores.ts'
import { pollJob } from '../../jobs/poll.ts'
import type { Sherpa } from '../../src/sherpa.ts'
import { tellHealth } from '../../src/sources/health.ts'
import { type Source, unpolled } from '../../src/sources/source.ts'
import { silent, stores } from '../engine/stores.ts'

const now = (): Date => new Date('2026-03-02T00:00:00Z')
const NEW = 'https://gazette.example/new'

describe.each(stores.filter(({ here }) => here))(
  'a feed that moved for good, on $name',
  (store) => {
    let database: Database
    let workspace = 0
    beforeAll(async () => {
      database = await store.open()
      await migrate(database, { log: silent })
    })
    afterAll(() => database.close())

    /** Polls a feed that answers from its new place, in a workspace that follows these too. */
    async function poll(...others: readonly string[]): Promise<Source | undefined> {
      const kept = openStores(database)
      const source = (url: string): Source => ({
        id: `${workspace}-${url}`,
        workspace: `w${workspace}`,
        kind: 'feed',
        url,
        name: 'Gazette',
        official: false,
        state: unpolled(now()),
      })
      workspace++
      for (const url of others) await kept.sources.add(source(url))
      const old = await kept.sources.add(source('https://gazette.example/old'))
      const answer = { outcome: 'ok', url: NEW, permanentUrl: NEW, status: 200 } as const
      const kit = {
        ...kept,
        now,
        log: silent,
        fetch: { get: async () => ({ ...answer, bytes: new Uint8Array([1]) }) },
        feeds: { read: async () => ({ outcome: 'feed', feed: { items: [] } }) as const },
      }
      // A poll asks for no other part of the kit.
      await pollJob.run({ source: old.id }, kit as unknown as Sherpa, async () => {}, false)
      return kept.sources.byId(old.id)
    }

    test('is asked at its new address from then on', async () => {
      expect(await poll()).toMatchObject({ url: NEW, state: { health: 'ok' } })
    })

    test('is not read twice where its new address is followed already, and says so', async () => {
      const source = await poll(NEW)
      expect(source).toMatchObject({
        url: 'https://gazette.example/old',
        state: { health: 'gone' },
      })
      expect(source && tellHealth(source, now())).toMatch(/Moved to .*, which is followed already/)
      expect((await openStores(database).sources.due(now(), 10)).map(({ id }) => id)).not.toContain(
        source?.id,
      )
    })
  },
)
