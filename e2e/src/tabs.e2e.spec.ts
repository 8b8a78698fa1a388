import { makeProduct } from './machine.ts'
import { expect, signIn, test } from './test.ts'

const put = async (page: import('@playwright/test').Page, slug: string) => {
  await page.goto(`/catalog/p/${slug}`)
  await page.getByRole('button', { name: '장바구니에 담기' }).click()
  await expect(page.getByRole('banner').getByText('1', { exact: true })).toBeVisible()
}

test('theme and language are the same in every tab at once, and what is typed, the page and the place on it stay', async ({ person }) => {
  const { slug } = await makeProduct()
  const first = await person()
  await put(first, slug)
  await first.goto('/orders/checkout')
  await first.getByLabel('이름', { exact: true }).fill('박하늘')
  await first.getByLabel('주소', { exact: true }).fill('양화로 45')
  await first.setViewportSize({ width: 1024, height: 500 })
  await first.evaluate(() => scrollTo(0, 240))
  const second = await first.context().newPage()
  await second.goto('/catalog')

  await second.getByRole('button', { name: 'EN', exact: true }).click()
  await second.getByRole('button', { name: 'Dark theme' }).click()
  for (const page of [first, second]) {
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  }
  await expect(first.getByLabel('Name', { exact: true })).toHaveValue('박하늘')
  await expect(first.getByLabel('Address', { exact: true })).toHaveValue('양화로 45')
  expect(await first.evaluate(() => scrollY)).toBe(240)
  await expect(first).toHaveURL(/\/orders\/checkout$/)
})

test('signing out in one tab is told in the other, which keeps what was typed and goes on after signing in again', async ({ person, expectComplaint }) => {
  expectComplaint(/WebSocket|40[13]/)
  const { slug } = await makeProduct()
  const first = await person('customer')
  await put(first, slug)
  await first.goto('/orders/checkout')
  const name = first.getByLabel('이름', { exact: true })
  await name.fill('박하늘')
  const second = await first.context().newPage()
  await second.goto('/')
  await second.getByRole('button', { name: /님 계정$/ }).click()
  await second.getByRole('menuitem', { name: '로그아웃' }).click()
  await expect(second.getByRole('link', { name: '로그인', exact: true })).toBeVisible()

  const told = first.getByRole('dialog', { name: '로그인이 끝났어요' })
  await expect(told).toContainText('적던 것은 그대로예요')
  await expect(told.getByRole('link', { name: '다시 로그인' })).toHaveAttribute('target', '_blank')
  await signIn(second, 'customer')
  await expect(told).toHaveCount(0)
  await expect(name).toHaveValue('박하늘')
  await expect(first.getByRole('button', { name: /님 계정$/ })).toBeVisible()
})

test('a guest who signs in in another tab is signed in here, without a reload', async ({ person }) => {
  const first = await person()
  await first.goto('/catalog')
  await expect(first.getByRole('link', { name: '로그인', exact: true })).toBeVisible()
  const search = first.getByRole('searchbox').first()
  await search.fill('달항')
  const second = await first.context().newPage()
  await signIn(second, 'customer')
  await expect(first.getByRole('button', { name: /님 계정$/ })).toBeVisible()
  await expect(search).toHaveValue('달항')
})
