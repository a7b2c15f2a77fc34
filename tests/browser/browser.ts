import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'

const CHROMIUM = '/usr/bin/chromium'

/** Where there is no Chromium the tests here are skipped by name. */
export const missing = !existsSync(CHROMIUM)

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  })
}

export interface Look {
  readonly skin?: 'slack' | 'discord'
  readonly theme?: 'light' | 'dark'
  readonly narrow?: boolean
  readonly locale?: string
}

/** A fresh page with a look, and the addresses outside that it asked for. */
export async function open(
  browser: Browser,
  url: string,
  { skin = 'slack', theme = 'light', narrow = false, locale = 'en-GB' }: Look = {},
): Promise<{ page: Page; foreign: string[]; errors: string[] }> {
  const viewport = narrow ? { width: 390, height: 844 } : { width: 1440, height: 900 }
  const context = await browser.newContext({ viewport, colorScheme: theme, locale })
  const page = await context.newPage()
  const foreign: string[] = []
  const errors: string[] = []
  const { origin } = new URL(url)
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) foreign.push(request.url())
  })
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (line) => {
    if (line.type() === 'error') errors.push(line.text())
  })
  await page.addInitScript(
    `localStorage.setItem('sherpa.skin', localStorage.getItem('sherpa.skin') ?? '${skin}')`,
  )
  await page.goto(url)
  await page.locator('#side a').first().waitFor({ state: 'attached' })
  return { page, foreign, errors }
}
