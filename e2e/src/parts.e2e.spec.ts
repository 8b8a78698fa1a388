import { makeProduct } from './machine.ts'
import { expect, test } from './test.ts'

test('one micro front end is broken: its place says so, the other works, and a retry brings it back', async ({ person, expectComplaint }) => {
  expectComplaint(/mfe\/orders|Failed to load resource|orders/)
  const made = await makeProduct()
  const page = await person()
  await page.route('**/mfe/orders/**', (route) => route.abort())
  await page.goto(`/catalog/p/${made.slug}`)
  await expect(page.getByRole('heading', { name: made.title })).toBeVisible()
  await expect(page.getByText('주문 화면을 불러오지 못했어요').first()).toBeVisible()
  await page.unroute('**/mfe/orders/**')
  await page.getByRole('button', { name: /다시/ }).first().click()
  await expect(page.getByRole('button', { name: '장바구니에 담기' })).toBeVisible()
})
