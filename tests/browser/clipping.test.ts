import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Message } from '../../src/channels/message.ts'
import { line, message, source } from '../web/messages.ts'
import {
  ANSWER,
  DOSSIER,
  EDITION,
  EDITION_KO,
  HELP,
  NO_ANSWER,
  QUIET,
  SETTINGS,
} from '../web/samples.ts'
import { site } from '../web/site.ts'
import { launch, missing, open } from './browser.ts'

const long = 'Donaudampfschifffahrtsgesellschaft'.repeat(6)

/** What strains a layout: words without end, lines from the right, many proofs, many sources. */
const STRAINED = message([
  { type: 'title', text: `Long ${long}` },
  {
    type: 'heading',
    text: `하나의 ${'아주긴낱말'.repeat(20)}`,
    href: 'https://a.example',
    detail: long,
  },
  line({ claim: 'c1', text: long, sources: [source({ outlet: long })] }),
  line({ claim: 'c2', text: 'اجتمع الوزيران في ليما يوم الجمعة واتفقا على مواصلة العمل معا.' }),
  ...Array.from({ length: 6 }, (_, at) =>
    line({ claim: `d${at}`, kind: 'quote', text: `Words ${at} ${long}`, speaker: long }),
  ),
  { type: 'note', text: [{ text: long, style: 'code' }] },
  {
    type: 'buttons',
    buttons: [{ label: long, action: { type: 'command', command: '/help' } }],
  },
])

const MESSAGES: Readonly<Record<string, Message>> = {
  edition: EDITION,
  'edition-korean': EDITION_KO,
  dossier: DOSSIER,
  quiet: QUIET,
  answer: ANSWER,
  'honest-no': NO_ANSWER,
  settings: SETTINGS,
  help: HELP,
  unfinished: { ...ANSWER, unfinished: true },
  strained: STRAINED,
}

/** A folder to keep the pictures in; they are looked at by people. */
const shots = process.env.SHERPA_SHOTS

describe.skipIf(missing)('in Chromium', () => {
  let browser: Browser
  let here: Awaited<ReturnType<typeof site>>

  beforeAll(async () => {
    browser = await launch()
    here = await site()
    if (shots) mkdirSync(shots, { recursive: true })
  })
  afterAll(async () => {
    await browser.close()
    await here.server.close()
  })

  const looks = (['slack', 'discord'] as const).flatMap((skin) =>
    (['light', 'dark'] as const).flatMap((theme) =>
      [false, true].map((narrow) => ({ skin, theme, narrow })),
    ),
  )

  test.each(looks)('no message is cut off as $skin, $theme, narrow: $narrow', async (look) => {
    const { page } = await open(browser, `${here.server.url}/#/room/empty`, look)
    // A picture holds the whole message: nothing of it may be scrolled away.
    if (shots) await page.setViewportSize({ width: look.narrow ? 390 : 1440, height: 4000 })
    for (const [name, told] of Object.entries(MESSAGES)) {
      here.desk.tell({
        id: 'shown',
        room: 'empty',
        author: 'sherpa',
        at: new Date(),
        message: told,
      })
      const shown = page.locator(`.message[aria-label$="${told.summary}"]`)
      await shown.waitFor()
      expect(await page.evaluate(BEYOND), name).toEqual([])
      if (shots) {
        const { skin, theme, narrow } = look
        const file = `${name}-${skin}-${theme}-${narrow ? 'narrow' : 'wide'}.png`
        await shown.screenshot({ path: join(shots, file) })
      }
    }
    await page.context().close()
  })
})

/** What reaches beyond the right edge of the list, or is cut off inside its own box. */
const BEYOND = `(() => {
  const edge = document.querySelector('.messages').getBoundingClientRect().right
  return [...document.querySelectorAll('.message *')]
    .filter((one) => one.getBoundingClientRect().right > edge + 0.5 ||
      (getComputedStyle(one).overflow === 'hidden' && one.scrollWidth > one.clientWidth + 1))
    .map((one) => one.tagName + '.' + one.className + ' ' + one.textContent.slice(0, 40))
})()`
