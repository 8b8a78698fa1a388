import type { Page } from '@playwright/test'

/** Buys one of a product through the pages, in Korean, as a person does; ends on the order's page. Resolves to the order's id. */
export const buy = async (page: Page, slug: string, { card = 'OK', name = '김서연' } = {}) => {
  await page.goto(`/catalog/p/${slug}`)
  await page.getByRole('button', { name: '장바구니에 담기' }).click()
  await page.goto('/orders/checkout')
  await page.getByLabel('이름', { exact: true }).fill(name)
  await page.getByLabel('이메일').fill('customer@jangteo.test')
  await page.getByLabel('우편번호').fill('04038')
  await page.getByLabel('도시').fill('서울')
  await page.getByLabel('주소', { exact: true }).fill('양화로 45')
  await page.getByRole('radio', { name: card }).check({ force: true })
  await page.getByRole('button', { name: /주문하기/ }).click()
  await page.waitForURL(/\/orders\/o\//)
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}
