import { join } from 'node:path'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { type Screen, screens, settled } from '../screens.ts'
import { origin } from '../shop.ts'
import { signIn } from '../test.ts'
import { scene } from './scene.ts'

const FOLDER = join(import.meta.dirname, '../../../pictures')
const themes = ['light', 'dark'] as const
const languages = ['ko', 'en'] as const
const sizes = [
  [1440, 900],
  [1024, 768],
  [768, 1024],
  [390, 844],
  [320, 640],
] as const

type Look = { theme: (typeof themes)[number]; language: (typeof languages)[number]; width: number; height: number }

/** What a page says of its own speed is another figure each time. */
const stillFigures = () => {
  for (const measured of document.querySelectorAll('[data-measured]')) measured.textContent = measured.textContent.replaceAll(/\d+\.\d+/g, '0.02')
}

/** Nothing is still to come: no block, no figure of a feed that has not joined, no picture in sight. */
const isWhole = () =>
  !document.querySelector('.jt-loading, .jt-fresh-is-late, .jt-fresh-is-joining') &&
  [...document.images].every((image) => {
    const { top, left } = image.getBoundingClientRect()
    return image.complete || !image.checkVisibility() || top >= innerHeight || left >= innerWidth
  })

/** Photographs a page that has come to rest: whole, and twice in a row the same. */
const shoot = async (page: Page, path: string) => {
  let last: Buffer | undefined
  const again = async () => {
    await page.evaluate(stillFigures)
    const before = last
    last = await page.screenshot({ path, animations: 'disabled', caret: 'hide' })
    return before?.equals(last) && (await page.evaluate(isWhole))
  }
  await expect.poll(again, { intervals: [500], timeout: 30_000 }).toBe(true)
}

const photograph = async (browser: Browser, screen: Screen, { theme, language, width, height }: Look) => {
  const there = scene()
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: theme, locale: language === 'ko' ? 'ko-KR' : 'en-US' })
  const page = await context.newPage()
  if (screen.account) await signIn(page, screen.account)
  await screen.before?.(page, there)
  await page.clock.setFixedTime(new Date(there.at))
  await page.goto(`${origin}${screen.path(there)}`)
  await settled(page)
  await screen.after?.(page)
  await page.waitForLoadState('networkidle')
  await shoot(page, join(FOLDER, `${screen.name}-${theme}-${language}-${width}.png`))
  await context.close()
}

for (const screen of screens)
  for (const [width, height] of sizes)
    for (const theme of themes)
      for (const language of languages)
        test(`${screen.name} ${theme} ${language} ${width}`, ({ browser }) => photograph(browser, screen, { theme, language, width, height }))
