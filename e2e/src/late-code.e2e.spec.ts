import type { Page } from '@playwright/test'
import { makeProduct } from './machine.ts'
import { expect, test } from './test.ts'

const CANNOT_OPEN = '지금은 열 수 없어요. 연결을 확인하고 다시 해 주세요.'
const CANNOT_SPEAK = '지금은 언어를 바꿀 수 없어요. 연결을 확인하고 다시 해 주세요.'
/** What Chromium says of a file that does not come. */
const NOT_THERE = /ERR_FAILED|ERR_INTERNET_DISCONNECTED|Failed to fetch|websocket/i

const toasts = (page: Page) => page.getByRole('region', { name: '알림' })
const palette = (page: Page) => page.getByRole('combobox', { name: '찾기·명령' })

/** The catalog's page is there as it was, and so is the shell around it. */
const pageStands = async (page: Page) => {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('banner')).toBeVisible()
  await expect(page.getByRole('heading', { name: '장터를 열지 못했어요' })).toHaveCount(0)
}

const openCatalog = async (page: Page) => {
  await makeProduct()
  await page.goto('/catalog')
  await pageStands(page)
}

/** Keeps these files from coming until the returned function is called; `asked` counts how often they were asked for. */
const keepAway = async (page: Page, pattern: RegExp) => {
  let asked = 0
  await page.route(pattern, async (route) => {
    asked += 1
    await route.abort()
  })
  return { letGo: () => page.unroute(pattern), asked: () => asked }
}

test('a page that rests has fetched what opens later: the palette opens without a connection', async ({ person, expectComplaint }) => {
  expectComplaint(NOT_THERE)
  const page = await person()
  await openCatalog(page)
  const fetched = () => page.evaluate(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('/palette-')))
  await expect.poll(fetched, 'the palette was fetched ahead').toBe(true)
  await page.waitForLoadState('networkidle')
  await page.context().setOffline(true)
  await page.keyboard.press('Control+k')
  await expect(palette(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await pageStands(page)
})

test('a palette whose code does not come says so, leaves the page as it is, and opens once the code comes', async ({ person, expectComplaint }) => {
  expectComplaint(NOT_THERE)
  const page = await person()
  const { letGo } = await keepAway(page, /\/assets\/palette-/)
  await openCatalog(page)
  await page.keyboard.press('Control+k')
  await expect(toasts(page).getByText(CANNOT_OPEN)).toBeVisible()
  await pageStands(page)
  await letGo()
  await page.keyboard.press('Control+k')
  await expect(palette(page)).toBeFocused()
})

test('a bell whose list does not come, not under the pointer nor when pressed, says so and opens once it comes', async ({ person, expectComplaint }) => {
  expectComplaint(NOT_THERE)
  const page = await person('customer')
  const { letGo } = await keepAway(page, /\/assets\/menu-list-/)
  await openCatalog(page)
  const bell = page.getByRole('banner').getByRole('button', { name: /소식/ })
  await bell.hover()
  await bell.click()
  await expect(toasts(page).getByText(CANNOT_OPEN)).toBeVisible()
  await pageStands(page)
  await expect(bell).toHaveAttribute('aria-expanded', 'false')
  await letGo()
  await bell.click()
  await expect(page.getByRole('menu')).toBeVisible()
})

test('the account page of a phone whose code does not come is asked for once, says so in its place, and opens when asked again', async ({
  person,
  expectComplaint,
}) => {
  expectComplaint(NOT_THERE)
  const page = await person(undefined, { viewport: { width: 390, height: 844 } })
  const { letGo, asked } = await keepAway(page, /\/assets\/me-page-.*\.js/)
  await makeProduct()
  await page.goto('/catalog')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const tabs = page.getByRole('navigation', { name: '바로 가기' })
  await tabs.getByRole('link', { name: '나', exact: true }).click()
  await expect(page.getByRole('heading', { name: '지금은 열 수 없어요' })).toBeVisible()
  await expect(tabs).toBeVisible()
  expect(asked()).toBeLessThan(4)
  await letGo()
  await page.getByRole('button', { name: '다시 열기' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '나' })).toBeVisible()
})

test('a language whose words do not come is not spoken: the page stays, the choice is not kept; online the same press works', async ({
  person,
  expectComplaint,
}) => {
  expectComplaint(NOT_THERE)
  const page = await person()
  await openCatalog(page)
  const html = page.locator('html')
  const other = page.getByRole('banner').getByRole('button', { name: 'EN', exact: true })
  await page.context().setOffline(true)
  await other.click()
  await expect(toasts(page).getByText(CANNOT_SPEAK)).toBeVisible()
  await pageStands(page)
  await expect(html).toHaveAttribute('lang', 'ko')
  expect((await page.context().cookies()).map(({ name }) => name)).not.toContain('lang')
  await page.context().setOffline(false)
  await other.click()
  await expect(html).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('navigation', { name: 'Categories' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(/[가-힣]/)
})

test('a part whose words do not come says so in its own place and asks no more; the shell speaks the language', async ({ person, expectComplaint }) => {
  expectComplaint(NOT_THERE)
  const page = await person()
  const { asked } = await keepAway(page, /\/mfe\/catalog\/.*\/en-/)
  await openCatalog(page)
  await page.getByRole('banner').getByRole('button', { name: 'EN', exact: true }).click()
  await expect(page.getByRole('main').getByRole('heading', { name: /did not load/ })).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Categories' })).toBeVisible()
  expect(asked()).toBeLessThan(10)
})
