import { expect, type Page } from '@playwright/test'

/** Puts one of a product into the cart through its page, in Korean. */
export const addToCart = async (page: Page, slug: string) => {
  const units = () =>
    page.evaluate(() => (JSON.parse(localStorage.getItem('jangteo.cart') ?? '[]') as { quantity: number }[]).reduce((sum, { quantity }) => sum + quantity, 0))
  await page.goto(`/catalog/p/${slug}`)
  const before = await units()
  await page.getByRole('button', { name: '장바구니에 담기' }).click()
  await expect.poll(units).toBe(before + 1)
}

/** Fills the checkout's form as it must be filled. */
export const fillCheckout = async (page: Page, { card = 'OK', name = '김서연', email = 'customer@jangteo.test' } = {}) => {
  await page.getByLabel('이름', { exact: true }).waitFor({ state: 'attached' })
  await page.locator('form details').evaluateAll((rows: HTMLDetailsElement[]) => {
    for (const row of rows) row.open = true // on the phone the form is rows that open
  })
  await page.getByLabel('이름', { exact: true }).fill(name)
  await page.getByLabel('이메일').fill(email)
  await page.getByLabel('우편번호').fill('04038')
  await page.getByLabel('도시').fill('서울')
  await page.getByLabel('주소', { exact: true }).fill('양화로 45')
  await page.getByRole('radio', { name: card }).check({ force: true })
}

/** Buys one of a product through the pages, in Korean, as a person does; ends on the order's page. Resolves to the order's id. */
export const buy = async (page: Page, slug: string, { card = 'OK', name = '김서연' } = {}) => {
  await addToCart(page, slug)
  await page.goto('/orders/checkout')
  await fillCheckout(page, { card, name })
  await page.getByRole('button', { name: /주문하기/ }).click()
  await page.waitForURL(/\/orders\/o\//)
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}
