import type { Page } from '@playwright/test'
import { makeProduct } from './machine.ts'
import { expect, test } from './test.ts'

const LIMIT = 80
const nameOfFocus = (page: Page) =>
  page.evaluate(() => {
    const here = document.activeElement as (HTMLElement & { labels?: NodeListOf<HTMLLabelElement> }) | null
    return (here?.getAttribute('aria-label') ?? here?.labels?.[0]?.textContent ?? here?.textContent ?? '').trim()
  })
/** Presses Tab until the focus is on what has this name. */
const tabTo = async (page: Page, name: RegExp) => {
  for (let presses = 0; presses < LIMIT; presses++) {
    await page.keyboard.press('Tab')
    if (name.test(await nameOfFocus(page))) return
  }
  throw new Error(`${LIMIT} times Tab did not reach ${name}`)
}

test('a guest orders with the keyboard alone, and the focus goes along with each page', async ({ person }) => {
  const made = await makeProduct()
  const guest = await person()
  await guest.goto(`/catalog?text=${made.sku}`)
  await expect(guest.getByRole('link', { name: made.title })).toBeVisible()
  await tabTo(guest, new RegExp(`^${made.title}`))
  await guest.keyboard.press('Enter')
  await expect(guest.getByRole('heading', { level: 1, name: made.title })).toBeVisible()
  await expect(guest.getByRole('main')).toBeFocused()

  await expect(guest.getByRole('button', { name: '장바구니에 담기' })).toBeEnabled()
  await tabTo(guest, /^장바구니에 담기/)
  await guest.keyboard.press('Enter')
  await expect(guest.getByRole('banner').getByText('1', { exact: true })).toBeVisible()
  await guest.goto('/orders/cart')
  await expect(guest.getByRole('link', { name: '주문하러 가기' })).toBeVisible()
  await tabTo(guest, /^주문하러 가기/)
  await guest.keyboard.press('Enter')

  await expect(guest.getByLabel('이메일')).toBeVisible()
  await expect(guest.getByRole('main')).toBeFocused()
  for (const [field, text] of [
    [/^이름/, '박하늘'],
    [/^이메일/, 'sky@jangteo.test'],
    [/^우편번호/, '04038'],
    [/^도시/, '서울'],
    [/^주소/, '양화로 45'],
  ] as const) {
    await tabTo(guest, field)
    await guest.keyboard.type(text)
  }
  await tabTo(guest, /주문하기$/)
  await guest.keyboard.press('Enter')
  await expect(guest.getByRole('heading', { name: '주문이 확정됐어요' })).toBeVisible()
  await expect(guest.getByRole('main')).toBeFocused()
})
