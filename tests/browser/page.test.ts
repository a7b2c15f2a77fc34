import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { QUIET } from '../web/samples.ts'
import { site } from '../web/site.ts'
import { type Look, launch, missing, open } from './browser.ts'

describe.skipIf(missing)('in Chromium, the page', () => {
  let browser: Browser
  let here: Awaited<ReturnType<typeof site>>

  beforeAll(async () => {
    browser = await launch()
  })
  beforeEach(async () => {
    here = await site()
  })
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close()
    await here.server.close()
  })
  afterAll(async () => {
    await browser.close()
  })

  const at = (hash = '') => `${here.server.url}/${hash}`
  const input = (page: Page) => page.locator('#main textarea')
  const focused = (page: Page) =>
    page.evaluate('document.activeElement.textContent || document.activeElement.tagName')

  test('shows the edition as Slack does, and with one switch as Discord does', async () => {
    const { page, errors } = await open(browser, at())
    await page.locator('.sl-header', { hasText: 'Morning briefing' }).waitFor()
    await page.getByRole('button', { name: 'Discord' }).click()
    await page.locator('.dc-embed', { hasText: 'Morning briefing' }).waitFor()
    expect(await page.locator('.sl').count()).toBe(0)
    await page.reload()
    await page.locator('.dc-embed').first().waitFor()
    expect(errors).toEqual([])
  })

  test('reports an error in a line from its proof, once', async () => {
    const { page, errors } = await open(browser, at())
    const pressed: unknown[] = []
    page.on('request', (request) => {
      if (request.url().endsWith('/api/press')) pressed.push(request.postDataJSON())
    })
    await page.getByRole('button', { name: /^Proof: The first cargo/ }).click()
    await page.getByRole('button', { name: 'Report an error' }).click()
    await page.getByRole('button', { name: 'Reported' }).waitFor()
    expect(await page.getByRole('button', { name: 'Reported' }).isDisabled()).toBe(true)
    expect(pressed).toEqual([
      expect.objectContaining({
        action: { type: 'command', command: expect.stringMatching(/^\/feedback \S+ wrong$/) },
      }),
    ])
    expect(errors).toEqual([])
  })

  test('opens the proof of a claim at its sentence, names the others, and gives the focus back', async () => {
    const { page } = await open(browser, at())
    const proof = page.getByRole('button', { name: /^Proof: The first cargo/ })
    await proof.click()
    const mark = page.locator('#panel mark')
    await mark.waitFor()
    expect(await mark.textContent()).toBe(
      'The first cargo of liquefied gas is to leave the terminal in the middle of next year.',
    )
    expect(await mark.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(900)
    const original = page.getByRole('link', { name: 'Open the original' })
    expect(await original.getAttribute('href')).toBe(
      'https://harbour-post.example/world/lng-first-cargo',
    )
    await page.getByRole('button', { name: 'Courrier du Fleuve' }).click()
    await page.locator('mark', { hasText: 'Le premier navire' }).waitFor()
    expect(await page.locator('#panel').textContent()).toContain('date unknown')
    await page.keyboard.press('Escape')
    await page.locator('#panel').waitFor({ state: 'hidden' })
    expect(await focused(page)).toBe('Proof')
  })

  test('opens the same proof from Discord’s button and from its menu', async () => {
    const { page } = await open(browser, at(), { skin: 'discord' })
    await page.getByRole('button', { name: 'Proof 2' }).first().click()
    await page.locator('mark', { hasText: 'by 31 March 2025' }).waitFor()
  })

  test('completes a command by keyboard, and sends it', async () => {
    const { page } = await open(browser, at('#/room/empty'))
    await page.getByText('Nothing has been said here yet').waitFor()
    await input(page).pressSequentially('/su')
    await page.getByRole('option', { name: /korea-canada quotes/ }).waitFor()
    await page.keyboard.press('ArrowDown')
    const chosen = page.getByRole('option', { selected: true })
    expect(await chosen.textContent()).toContain('/summit korea-canada')
    expect(await input(page).getAttribute('aria-activedescendant')).toBe(
      await chosen.getAttribute('id'),
    )
    await page.keyboard.press('Enter')
    expect(await input(page).inputValue()).toBe('/summit korea-canada')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Enter')
    await page.locator('.message .command', { hasText: '/summit korea-canada' }).waitFor()
    await page.locator('.sl-header', { hasText: 'Korea–Canada' }).waitFor()
    expect(await input(page).inputValue()).toBe('')
  })

  test('keeps what was typed when it can not be taken, and says why', async () => {
    const { page } = await open(browser, at('#/room/empty'))
    const novel = 'word '.repeat(401)
    await input(page).fill(novel)
    await page.keyboard.press('Enter')
    await page.getByRole('alert').filter({ hasText: 'too long' }).waitFor()
    expect(await input(page).inputValue()).toBe(novel)
  })

  test('answers a question in its thread, with a sign of work until it is done', async () => {
    const { page } = await open(browser, at())
    await page.getByRole('button', { name: '4 replies' }).click()
    const panel = page.locator('#panel')
    await panel.getByText('what was agreed about fisheries').waitFor()
    const finish = here.desk.hold()
    await panel.locator('textarea').fill('When does the first cargo sail?')
    await page.keyboard.press('Enter')
    await panel.locator('[aria-busy="true"]').waitFor()
    finish()
    await panel.getByText('Searched 4 articles from 15 to 16').nth(1).waitFor()
    expect(await panel.locator('[aria-busy="true"]').count()).toBe(0)
    await page.getByRole('button', { name: '6 replies' }).waitFor()
  })

  test('counts an answer once that was unfinished when the page was loaded again', async () => {
    const { page } = await open(browser, at())
    const finish = here.desk.hold()
    await page.getByRole('button', { name: '4 replies' }).click()
    const panel = page.locator('#panel')
    await panel.locator('textarea').fill('When does the first cargo sail?')
    await page.keyboard.press('Enter')
    await panel.locator('[aria-busy="true"]').waitFor()
    await page.reload()
    await page.getByRole('button', { name: '6 replies' }).waitFor()
    finish()
    await page.locator('#panel').getByText('Searched 4 articles from 15 to 16').nth(1).waitFor()
    expect(await page.getByRole('button', { name: /^\d+ replies$/ }).allTextContents()).toEqual([
      '6 replies',
    ])
  })

  test('opens the thread of a question by itself when its answer comes', async () => {
    const { page } = await open(browser, at('#/room/quiet'))
    await page.locator('.message').first().waitFor()
    await input(page).fill('When does the first cargo sail?')
    await page.keyboard.press('Enter')
    await page.locator('#panel', { hasText: 'Thread' }).getByText('Searched 4 articles').waitFor()
    await page.getByRole('button', { name: '1 reply' }).waitFor()
  })

  test('loses nothing that comes while a thread is being fetched', async () => {
    const { page } = await open(browser, at())
    await page.locator('.message').first().waitFor()
    await page.route(/thread=m1/, async (route) => {
      const response = await route.fetch()
      const late = { ...QUIET, summary: 'Late news' }
      const place = {
        room: 'korea-canada',
        thread: 'm1',
        author: 'sherpa',
        at: new Date(),
      } as const
      here.desk.tell({ id: 'late', ...place, message: late })
      await page.locator('#live', { hasText: 'Late news' }).waitFor({ state: 'attached' })
      await route.fulfill({ response })
    })
    await page.getByRole('button', { name: '4 replies' }).click()
    await page.locator('#panel').getByText('what was agreed about fisheries').waitFor()
    expect(await page.locator('#panel .message[aria-label$="Late news"]').count()).toBe(1)
  })

  test('goes back to the thread from a proof that was asked for in it', async () => {
    const { page } = await open(browser, at('#/room/korea-canada?thread=m1'))
    const panel = page.locator('#panel')
    await panel.getByRole('button', { name: /^Proof: The terminal/ }).click()
    await panel.locator('mark', { hasText: '14 million tonnes' }).waitFor()
    await page.keyboard.press('Escape')
    await panel.getByRole('heading', { name: 'Thread' }).waitFor()
    await page.keyboard.press('Escape')
    await panel.waitFor({ state: 'hidden' })
  })

  test('shows the proof again when it is loaded anew', async () => {
    const { page } = await open(browser, at())
    await page.getByRole('button', { name: /^Proof: The terminal/ }).click()
    await page.locator('mark').waitFor()
    await page.reload()
    await page.locator('mark', { hasText: '14 million tonnes' }).waitFor()
    await page.locator('.claim .words', { hasText: '14 million tonnes' }).waitFor()
  })

  test('walks one step a key through a list that was filled anew', async () => {
    const { page } = await open(browser, at('#/articles'))
    await page.getByRole('button', { name: /Readout: meeting/ }).waitFor()
    await page.getByRole('searchbox').fill('e')
    await page.getByRole('searchbox').fill('')
    await page.getByRole('button', { name: /Readout: meeting/ }).waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowDown')
    expect(await focused(page)).toMatch(/핵심광물/)
  })

  test('marks a private message as only visible to you', async () => {
    const { page } = await open(browser, at())
    const settings = page.locator('.message', { hasText: 'Briefing for #korea-canada' })
    expect(await settings.textContent()).toContain('Only visible to you')
  })

  test('does not call new what was there before, wherever it is opened', async () => {
    const { page } = await open(browser, at('#/room/quiet'))
    await input(page).fill('/help')
    await page.keyboard.press('Enter')
    await page.locator('#live p').waitFor({ state: 'attached' })
    const { page: other } = await open(browser, at('#/articles'))
    await other.locator('.row').first().waitFor()
    await page.getByRole('link', { name: 'new-here' }).click()
    await page.getByText('Nothing has been said here yet').waitFor()
    await input(page).fill('/help')
    await page.keyboard.press('Enter')
    await other.getByRole('link', { name: 'new-here new messages' }).waitFor()
    expect(await other.getByText('new messages').count()).toBe(1)
  })

  test('asks for nothing outside this machine', async () => {
    const { page, foreign, errors } = await open(browser, at())
    for (const hash of ['#/room/seoul', '#/articles', '#/sources', '#/failed']) {
      await page.goto(at(hash))
      await page.waitForLoadState('networkidle').catch(() => undefined)
    }
    expect(foreign).toEqual([])
    expect(errors).toEqual([])
  })

  test('follows the system into the dark, and a choice is kept', async () => {
    const { page } = await open(browser, at(), { theme: 'dark' })
    const ground = () => page.evaluate('getComputedStyle(document.body).backgroundColor')
    expect(await ground()).toBe('rgb(26, 29, 33)')
    await page.getByRole('button', { name: 'Switch to light colours' }).click()
    await page.reload()
    await page.locator('.message').first().waitFor()
    expect(await ground()).toBe('rgb(255, 255, 255)')
  })

  test.each([
    ['ko-KR', '스레드', '주장', '문장 3개가 근거입니다'],
    ['fr-CA', 'Fil', 'L’affirmation', 'Portée par 3 phrases'],
  ])('speaks %s where the browser does', async (locale, thread, claim, carried) => {
    const { page } = await open(browser, at('#/room/korea-canada?thread=m1'), { locale })
    await page.getByRole('heading', { name: thread }).waitFor()
    await page
      .getByRole('button', { name: /^Proof: The first cargo/ })
      .first()
      .click()
    await page.getByText(claim).waitFor()
    await page.getByText(carried).waitFor()
    const language = await page.evaluate('document.documentElement.lang')
    expect(locale.startsWith(String(language))).toBe(true)
    expect(await page.locator('#panel .facts').textContent()).toMatch(
      /2024년 11월 1\d일|1\d novembre 2024/,
    )
  })

  test('is walked with the keyboard alone', async () => {
    const { page } = await open(browser, at('#/sources'))
    await page.locator('.row').first().waitFor()
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('Skip to the messages')
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('Sources')
    await page.keyboard.press('ArrowUp')
    expect(await focused(page)).toBe('Articles')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Articles' }).waitFor()
    await page.getByRole('button', { name: /Readout: meeting/ }).waitFor()
    await page.getByRole('searchbox').fill('gaz')
    await page.getByRole('button', { name: /Readout: meeting/ }).waitFor({ state: 'detached' })
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.locator('#panel', { hasText: 'Le premier navire' }).waitFor()
  })

  test('puts a failed job back and says that none is left', async () => {
    const { page } = await open(browser, at('#/failed'))
    await page.getByText('channel_not_found').waitFor()
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByText('No failed jobs').waitFor()
    await page.locator('#side .count').waitFor({ state: 'detached' })
  })

  test('says when it lost touch, and goes on when Sherpa is back', async () => {
    const { page } = await open(browser, at())
    await page.locator('.message').first().waitFor()
    const port = Number(new URL(here.server.url).port)
    await here.server.close()
    await page.getByText('Lost touch with Sherpa').waitFor()
    here = await site(port)
    await page.locator('#banner').waitFor({ state: 'hidden' })
    await input(page).fill('When does the first cargo sail?')
    await page.keyboard.press('Enter')
    await page.locator('#panel').getByText('Searched 4 articles').waitFor()
  })

  test('tells a screen reader of an answer once, when it is finished', async () => {
    const { page } = await open(browser, at('#/room/empty'))
    await page.getByText('Nothing has been said here yet').waitFor()
    await input(page).fill('When does the first cargo sail?')
    await page.keyboard.press('Enter')
    await page.locator('#live', { hasText: 'Sherpa: The first cargo sails' }).waitFor({
      state: 'attached',
    })
  })

  test('on a phone keeps the channels in a drawer, and nothing is wider than the screen', async () => {
    const { page } = await open(browser, at(), { narrow: true })
    await page.locator('.message').first().waitFor()
    const wide = () => page.evaluate('document.documentElement.scrollWidth - innerWidth')
    expect(await wide()).toBe(0)
    await page.getByRole('button', { name: 'Channels' }).click()
    await page.getByRole('link', { name: '서울-데스크' }).click()
    await page.locator('.sl-header', { hasText: '아침 브리핑' }).waitFor()
    await page.getByRole('button', { name: /^근거: 첫/ }).click()
    await page.locator('mark', { hasText: '첫 액화천연가스' }).waitFor()
    expect(await wide()).toBe(0)
    await page.goBack()
    await page.locator('#panel').waitFor({ state: 'hidden' })
  })

  const LOOKS: Look[] = (['slack', 'discord'] as const).flatMap((skin) =>
    (['light', 'dark'] as const).flatMap((theme) => [
      { skin, theme },
      { skin, theme, narrow: true },
    ]),
  )
  const PLACES = [
    '#/room/korea-canada?thread=m1',
    '#/room/seoul',
    '#/room/empty',
    '#/articles?article=harbour-lng&version=1&start=0&end=98',
    '#/sources',
    '#/failed',
  ]
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

  test.each(LOOKS)(
    'has no accessibility violation as $skin, $theme, narrow: $narrow',
    async (look) => {
      const { page } = await open(browser, at(), look)
      await page.evaluate(axe)
      for (const hash of PLACES) {
        await page.goto(at(hash))
        await page.locator('.message, .row, .nothing, mark').first().waitFor()
        const found = await page.evaluate(AUDIT)
        expect(found, hash).toEqual([])
      }
    },
  )
})

const AUDIT = `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => id + ' ' + html.slice(0, 160) + ' ' + failureSummary)))`
