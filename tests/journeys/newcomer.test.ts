import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { start } from '../../src/main.ts'
import { launch, missing, open } from '../browser/browser.ts'
import { redisUrl, silent, stores } from '../engine/stores.ts'

const PATIENCE = { timeout: 60_000 }

for (const store of stores.filter(({ here }) => here)) {
  describe.skipIf(missing)(`a newcomer who only started Sherpa, on ${store.name}`, () => {
    let data: string
    let browser: Browser
    let app: Awaited<ReturnType<typeof start>>

    beforeAll(async () => {
      data = mkdtempSync(join(tmpdir(), 'sherpa-newcomer-'))
      const servers =
        store.name === 'postgres'
          ? { DATABASE_URL: await store.server(), ...(redisUrl ? { REDIS_URL: redisUrl } : {}) }
          : {}
      const config = readConfig({
        SHERPA_DATA: data,
        SHERPA_PORT: '0',
        SHERPA_ZONE: 'UTC',
        ...servers,
      })
      app = await start(config, silent)
      browser = await launch()
    }, 120_000)
    afterAll(async () => {
      await browser?.close()
      await app?.stop()
      rmSync(data, { recursive: true, force: true })
    })

    test('reads a briefing, a dossier and an answer, and sees the sentence behind a line', async () => {
      const { page, foreign, errors } = await open(browser, app.url ?? '')

      await page
        .getByText(/independent origin/)
        .first()
        .waitFor(PATIENCE)

      const composer = page.locator('textarea').first()
      await composer.fill('/summit korea-canada')
      await composer.press('Escape')
      await composer.press('Enter')
      await page.getByText('Where it stands').waitFor(PATIENCE)

      await composer.fill('When does the first LNG shipment arrive?')
      await composer.press('Enter')
      const answer = page.getByText(/first (?:shipment|Canadian)/i).last()
      await answer.waitFor(PATIENCE)

      await page
        .getByRole('button', { name: /^Proof/ })
        .first()
        .click()
      const proof = page.locator('mark').first()
      await proof.waitFor(PATIENCE)
      const sentence = (await proof.textContent()) ?? ''
      expect(sentence.length).toBeGreaterThan(20)
      expect(foreign).toEqual([])
      expect(errors).toEqual([])
    }, 180_000)

    test('is told of the meeting as one story, and nothing in it twice', async () => {
      const answer = await fetch(`${app.url}/api/messages?room=ottawa-desk&as=slack`)
      const { shown } = (await answer.json()) as { shown: { posts?: { blocks: object[] }[] }[] }
      // The oldest message is the channel's first edition.
      const blocks = shown[0]?.posts?.flatMap((post) => post.blocks) ?? []
      const lines = blocks.map((block) =>
        JSON.stringify(block).replace(/[\w-]*:?v1:[^"]*|block_id":"[^"]*/g, ''),
      )
      const sentences = lines.flatMap((line) => line.match(/"text":"([A-Z][^"]{40,})"/)?.[1] ?? [])
      expect(sentences.length).toBeGreaterThan(3)
      expect(sentences).toEqual([...new Set(sentences)])
      // Old news that arrives today is clustered like any: wire report, reprints and follow-ups.
      expect(lines.join('\n')).toMatch(/[5-9] independent origins/)
    })

    test('sees the same briefing as Discord draws it', async () => {
      const { page, errors } = await open(browser, app.url ?? '', { skin: 'discord' })
      await page
        .getByText(/independent origin/)
        .first()
        .waitFor(PATIENCE)
      expect(errors).toEqual([])
    }, 120_000)
  })
}
