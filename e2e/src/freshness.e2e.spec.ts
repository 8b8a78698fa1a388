import type { Page } from '@playwright/test'
import { lineOf } from './line.ts'
import { changePrice, graphql, makeProduct, placeOrder } from './machine.ts'
import { expect, test } from './test.ts'

const chip = (page: Page) => page.getByRole('banner').locator('.jt-fresh:visible')
const clockTime = /\d\d:\d\d:\d\d 것/

/** Notes all that the page's one voice says, with the second it was said at. */
const listen = (page: Page) =>
  page.evaluate(() => {
    const heard: { at: number; text: string }[] = []
    Object.assign(globalThis, { heard })
    const voice = document.querySelector('[role=status][aria-live=polite][aria-atomic=true]')
    if (!voice) throw new Error('the page has no voice')
    new MutationObserver(() => heard.push({ at: performance.now(), text: voice.textContent ?? '' })).observe(voice, {
      childList: true,
      subtree: true,
      characterData: true,
    })
  })
const heard = (page: Page) => page.evaluate(() => (globalThis as unknown as { heard: { at: number; text: string }[] }).heard)

test('the chip is live, late on a slow line, reconnecting with the time of the last value on a cut one, and live again; nothing is lost', async ({
  person,
  expectComplaint,
}) => {
  test.setTimeout(120_000)
  expectComplaint(/WebSocket/)
  const made = await makeProduct({ price: 10_000 })
  const page = await person()
  const line = await lineOf(page)
  await page.goto(`/catalog/p/${made.slug}`)
  await page.getByRole('button', { name: '장바구니에 담기' }).click()
  await expect(page.getByRole('banner').getByText('1', { exact: true })).toBeVisible()
  await page.goto('/orders/checkout')
  await expect(chip(page)).toContainText('실시간')
  await expect(page.getByRole('main').getByText('10,000').first()).toBeVisible()
  const name = page.getByLabel('이름', { exact: true })
  await name.fill('박하')
  await listen(page)

  line.slow(700)
  await expect(async () => {
    await changePrice(made, 10_000 + Math.floor(Math.random() * 900))
    await expect(chip(page)).toContainText(/\d\.\d초 늦음/, { timeout: 600 })
  }).toPass()
  line.slow(0)
  await expect(chip(page)).toContainText('실시간')

  line.cut()
  await changePrice(made, 12_300)
  await expect(chip(page)).toContainText('다시 잇는 중')
  await expect(chip(page)).toContainText(clockTime)
  await expect(page.getByRole('main')).not.toContainText('12,300')
  await name.pressSequentially('늘')
  await expect.poll(async () => (await heard(page)).at(-1)?.text).toMatch(/다시 잇고 있어요|소식이 끊겼어요/)
  line.mend()
  await expect(page.getByRole('main')).toContainText('12,300')
  await expect(chip(page)).toContainText('실시간')
  await expect(name).toHaveValue('박하늘')
  await expect(name).toBeFocused()

  await expect.poll(async () => (await heard(page)).map(({ text }) => text).join('|')).toMatch(/늦게.*(다시 잇고|끊겼어요).*실시간이에요/)
  const said = await heard(page)
  for (const [at, { text }] of said.entries()) {
    expect(text).toMatch(/^(실시간이에요|조금 늦게 오고|연결을 다시 잇고|소식이 끊겼어요)/)
    expect(text, 'only changes of state are said').not.toBe(said[at - 1]?.text)
  }
})

test('a line that dies without a word is given up for a new one long before it is down for good', async ({ person }) => {
  const made = await makeProduct({ price: 10_000 })
  const page = await person()
  const line = await lineOf(page)
  await page.goto(`/catalog/p/${made.slug}`)
  await expect(chip(page)).toContainText('실시간')
  line.silence()
  await changePrice(made, 12_300)
  await expect(page.getByRole('main')).toContainText('12,300')
  await expect(chip(page)).toContainText('실시간')
})

test('a feed that is silent for 10 s is named, and the chip opens to what each part knows', async ({ person, expectComplaint }) => {
  expectComplaint(/WebSocket/)
  const page = await person('support')
  const line = await lineOf(page)
  await page.goto('/')
  await expect(chip(page)).toContainText('실시간')
  const orders = page.getByRole('dialog', { name: '얼마나 새로운가' }).getByRole('listitem').filter({ hasText: 'orders' })
  await chip(page).click()
  await expect(orders).toContainText(/실시간이에요.*\d번째 소식까지.*보통 \d\.\d\d초, 길어도 \d\.\d\d초/s)
  await page.keyboard.press('Escape')
  line.cut('orders')
  await expect(chip(page)).toContainText('주문 쉬는 중', { timeout: 20_000 })
  await chip(page).click()
  await expect(orders).toContainText(/소식이 끊겼어요.*\d번째 소식까지.*보통 \d\.\d\d초, 길어도 \d\.\d\d초.*것/s)
  await page.keyboard.press('Escape')
  await expect(chip(page)).toBeFocused()
})

test('new orders are told to screen readers as one summary, at most every 5 s', async ({ person }) => {
  test.setTimeout(90_000)
  const made = await makeProduct({ stock: 60 })
  const page = await person('support')
  await page.goto('/orders')
  const rows = page.getByRole('grid', { name: '주문' })
  await expect(rows).toBeVisible()
  await rows.hover()
  await listen(page)
  const summaries = async () => (await heard(page)).filter(({ text }) => text.includes('새 주문'))
  await expect(async () => {
    expect((await placeOrder(made)).order).toBeTruthy()
    expect((await summaries()).length).toBeGreaterThanOrEqual(3)
  }).toPass({ intervals: [400], timeout: 40_000 })
  const said = await summaries()
  const gaps = said.slice(1).map(({ at }, index) => at - (said[index]?.at ?? 0))
  expect(Math.min(...gaps)).toBeGreaterThan(4_900)
  expect(said.at(-1)?.text).toMatch(/새 주문 \d+건/)
  const { orders } = await graphql<{ orders: { count: { value: number } } }>('orders', 'query { orders(first: 1) { count { value } } }', {})
  expect(orders.count.value).toBeGreaterThan(0)
})
