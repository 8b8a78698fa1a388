import type { Page } from '@playwright/test'
import { shiftFaults, watchShifts } from './faults.ts'
import { makeProduct } from './machine.ts'
import { expect, test } from './test.ts'

test.beforeAll(() => makeProduct())

/** The gateway asks the part's BFF anew each second and waits for it 100 ms at most: a busy one is in the next page. */
const withPieces = async (page: Page, waitUntil?: 'commit') => {
  await expect(async () => {
    await page.goto('/', { waitUntil })
    await expect(page.locator('[data-first] [data-sent] a').first()).toBeVisible({ timeout: 2_000 })
  }).toPass()
}
const code = '**/*.js'
const withoutCode = (page: Page) => page.route(code, (route) => (route.request().url().endsWith('/first-paint.js') ? route.continue() : route.abort()))

test('before any code runs a guest sees the shop with its featured goods, in their language, and can go on to them', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'en-US' })
  const page = await context.newPage()
  await withoutCode(page)
  await withPieces(page)
  const piece = page.locator('[data-sent] a').first()
  await expect(piece.getByText('This week')).toBeVisible()
  const picture = piece.locator('img')
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
  expect(await piece.evaluate((link) => getComputedStyle(link).position)).toBe('relative')
  await expect(page.getByText('Right now')).toBeVisible()
  const address = (await piece.getAttribute('href')) ?? ''

  await page.unroute(code)
  await piece.click()
  await expect(page).toHaveURL(address)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await context.close()
})

test('when the code comes nothing moves and nothing goes: the piece stands until its part has drawn it', async ({ browser }) => {
  const context = await browser.newContext()
  const page = await context.newPage()
  await watchShifts(page)
  await page.addInitScript(() => {
    const gaps: string[] = []
    Object.assign(globalThis, { gaps })
    let stood = false
    const look = () => {
      const stands = document.querySelector('#root a[href^="/catalog/p/"] img') !== null
      if (stood && !stands) gaps.push(document.querySelector('#root')?.textContent?.slice(0, 80) ?? '')
      stood ||= stands
    }
    addEventListener('DOMContentLoaded', () => {
      look()
      Object.assign(globalThis, { sent: stood })
      new MutationObserver(look).observe(document.body, { childList: true, subtree: true })
    })
  })
  // what was not sent cannot go: a busy part's piece is in the next page
  await expect(async () => {
    await page.goto('/')
    expect(await page.evaluate(() => (globalThis as unknown as { sent: boolean }).sent)).toBe(true)
  }).toPass()
  await expect(page.locator('[data-place="home.featured"] .jt-price').first()).toBeVisible()
  await expect(page.locator('[data-first], [data-sent]')).toHaveCount(0)
  expect(await page.evaluate(() => (globalThis as unknown as { gaps: string[] }).gaps)).toEqual([])
  expect(await shiftFaults(page)).toEqual([])
  await context.close()
})

for (const [locale, width] of [
  ['en-US', 1440],
  ['en-US', 320],
  ['ko-KR', 390],
] as const)
  test(`nothing moves while the home page fills, ${locale} at ${width} px`, async ({ person }) => {
    const page = await person(undefined, { locale, viewport: { width, height: 900 } })
    await watchShifts(page)
    await page.goto('/')
    await expect(page.getByRole('region', { name: /^(지금 장터|Right now)$/ })).toHaveText(/(주문|Orders) \d+/)
    await expect(page.getByRole('article').first()).toBeVisible()
    await expect(page.getByText(/^(로그인하고 내 주문 보기|Sign in to see your orders)$/)).toBeVisible()
    expect(await shiftFaults(page)).toEqual([])
  })

test('words wait for their letters, so that none moves when those come; pictures wait for nothing', async ({ browser }) => {
  const context = await browser.newContext()
  const page = await context.newPage()
  await watchShifts(page)
  await withoutCode(page)
  let bring = () => {}
  const asked = new Promise<void>((brought) => {
    bring = brought
  })
  await page.route('**/*.woff2', async (route) => {
    await asked
    await route.continue()
  })
  await withPieces(page, 'commit')
  const piece = page.locator('[data-sent] a').first()
  await expect(piece.locator('img')).toBeVisible()
  await expect(piece.locator('strong')).toBeHidden()
  bring()
  await expect(piece.locator('strong')).toBeVisible()
  expect(await shiftFaults(page)).toEqual([])
  await context.close()
})

test('a part whose styles do not come holds up neither the page nor its code', async ({ browser }) => {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.route('**/mfe/**', () => {})
  const piece = page.locator('[data-sent] a').first()
  await expect(async () => {
    await page.goto('/', { waitUntil: 'commit' })
    await expect(piece).toBeAttached({ timeout: 2_000 })
  }).toPass()
  await expect(page.getByRole('heading', { level: 1, name: '장터' })).toBeAttached()
  await expect(page.getByRole('link', { name: '로그인', exact: true })).toBeVisible()
  await expect(piece).toBeAttached()
  await expect(piece).toBeHidden()
  await context.close()
})

test('staff begin on a home of their own, without the storefront’s first view', async ({ person }) => {
  const page = await person('support')
  const sent = await (await page.request.get('/')).text()
  expect(sent).toContain('<div id="root"></div>')
})
