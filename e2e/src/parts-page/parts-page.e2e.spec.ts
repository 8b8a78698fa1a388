import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '../test.ts'
import { looksOf, placesOf } from './facts.ts'

const FOLDER = join(import.meta.dirname, '../../../pictures')

// a trace keeps the whole page at every step, and this one is long
test.use({ trace: 'off' })

type Look = { lang?: 'ko' | 'en'; theme?: 'light' | 'dark'; width?: number }

/** Opens the page of parts and photographs it into the folder of pictures, for the eye; what is compared are its facts. */
const photograph = async (page: Page, { lang = 'ko', theme = 'light', width = 1440 }: Look, name = theme as string) => {
  await page.setViewportSize({ width, height: 900 })
  await page.goto(`/parts/?lang=${lang}&theme=${theme}`)
  await page.evaluate(() => document.fonts.ready)
  // what comes later on its own: still blocks after 200 ms, number fields in a file of theirs
  await expect(page.locator('.jt-loading:not([data-late]), span.jt-input-figure')).toHaveCount(0)
  await expect.poll(() => page.evaluate(() => [...document.images].every((one) => one.loading === 'lazy' || one.complete))).toBe(true)
  await page.screenshot({ path: join(FOLDER, `parts-${name}-${lang}-${width}.png`), fullPage: true, animations: 'disabled', caret: 'hide' })
  await page.evaluate(() => document.getAnimations().forEach((one) => one.cancel()))
  return page.locator('.card')
}

/** Names from right to left are set in a font of the system, each as wide as it likes. */
const ANYWHERE = '[data-section=hard] *'

test('every part stands where it was accepted, in both languages and on a phone, and none leaves its box', async ({ person }) => {
  test.setTimeout(240_000)
  const page = await person('developer')
  for (const [lang, width] of [
    ['ko', 1440],
    ['en', 1440],
    ['ko', 390],
    ['en', 320],
  ] as const) {
    const parts = await photograph(page, { lang, width })
    if (width > 320) expect.soft(await parts.and(page.locator(`:not(${ANYWHERE})`)).evaluateAll(placesOf)).toMatchSnapshot(`places-${lang}-${width}.txt`)
    expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${lang} ${width} px`).toBeLessThanOrEqual(0)
  }
})

test('every part looks as it was accepted: in light, in the dark, and in forced colours without motion', async ({ person }) => {
  test.setTimeout(240_000)
  const page = await person('developer')
  for (const theme of ['light', 'dark'] as const)
    expect.soft(await (await photograph(page, { theme })).evaluateAll(looksOf)).toMatchSnapshot(`looks-${theme}.txt`)
  await photograph(page, { theme: 'dark', lang: 'en' })
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  expect.soft(await (await photograph(page, {}, 'forced')).evaluateAll(looksOf)).toMatchSnapshot('looks-forced.txt')
})
