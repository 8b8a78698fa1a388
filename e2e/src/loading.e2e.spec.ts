import type { Page } from '@playwright/test'
import { shiftFaults, watchShifts } from './faults.ts'
import { makeProduct } from './machine.ts'
import { expect, test } from './test.ts'

/** Holds back all files of the parts that match until the returned function is called. */
const holdBack = async (page: Page, pattern: string) => {
  let letGo = () => {}
  const gone = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route(pattern, async (route) => {
    await gone
    await route.continue()
  })
  return letGo
}

/** Notes when each set of blocks came into the page, and when it was seen. */
const watchBlocks = (page: Page) =>
  page.addInitScript(() => {
    const blocks = new Map<Element, { came: number; seen?: number }>()
    Object.assign(globalThis, { blocks })
    const look = () => {
      for (const element of document.querySelectorAll('.jt-loading')) {
        const known = blocks.get(element) ?? { came: performance.now() }
        blocks.set(element, known)
        if (known.seen === undefined && element.checkVisibility({ visibilityProperty: true })) known.seen = performance.now()
      }
    }
    addEventListener('DOMContentLoaded', () =>
      new MutationObserver(look).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-late'] }),
    )
  })
const blockTimes = (page: Page) =>
  page.evaluate(() => [...(globalThis as unknown as { blocks: Map<Element, { came: number; seen?: number }> }).blocks.values()])

test('a part that takes long: nothing for 200 ms, then still blocks; the page around it works, and nothing moves when it comes', async ({ person }) => {
  const made = await makeProduct()
  const page = await person()
  await watchBlocks(page)
  await watchShifts(page)
  const letGo = await holdBack(page, '**/mfe/**')
  await page.goto(`/catalog/p/${made.slug}`)
  await expect(page.locator('main .jt-loading[data-late]').first()).toBeVisible()
  const times = await blockTimes(page)
  expect(times.length).toBeGreaterThan(0)
  for (const { came, seen } of times) if (seen !== undefined) expect(seen - came).toBeGreaterThanOrEqual(195)

  for (const name of ['banner', 'contentinfo'] as const) await expect(page.getByRole(name)).toBeAttached()
  await expect(
    page
      .getByRole('status')
      .filter({ hasText: /불러오는 중/ })
      .first(),
  ).toBeAttached()
  await page.getByRole('button', { name: 'EN', exact: true }).click()
  await expect(page.getByRole('navigation', { name: 'Categories' }).getByRole('link', { name: 'Table' })).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Search and commands' })).toBeFocused()
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Jangteo' }).first().click()
  await expect(page).toHaveURL(/\/$/)
  await page.goBack()

  letGo()
  await expect(page.getByRole('heading', { level: 1, name: /Test cup/ })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Add to cart' })).toBeVisible()
  expect(await shiftFaults(page)).toEqual([])
})

test('the home page is usable before any part has come: head, categories, sign-in, themes, foot', async ({ person }) => {
  const page = await person()
  const letGo = await holdBack(page, '**/mfe/**')
  await page.goto('/', { waitUntil: 'commit' })
  await expect(page.getByRole('heading', { level: 1, name: '장터' })).toBeAttached()
  await expect(page.getByRole('navigation', { name: '상품 분류' }).getByRole('link')).not.toHaveCount(0)
  await expect(page.getByRole('link', { name: '로그인', exact: true })).toBeVisible()
  await page.getByRole('button', { name: '어둡게' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.getByRole('button', { name: /이음매 보기/ }).click()
  await expect(page.getByRole('region', { name: '이음매' })).toBeVisible()
  letGo()
  await expect(page.getByRole('searchbox').first()).toBeVisible()
})
