import { makeProduct } from './machine.ts'
import { expect, test } from './test.ts'

test('one micro front end is broken: its place says so, the other works, and a retry brings it back', async ({ person, expectComplaint }) => {
  expectComplaint(/mfe\/orders|Failed to load resource|orders/)
  const made = await makeProduct()
  const page = await person()
  await page.route('**/mfe/orders/**', (route) => route.abort())
  await page.goto(`/catalog/p/${made.slug}`)
  await expect(page.getByRole('heading', { name: made.title })).toBeVisible()
  const place = page.getByRole('region', { name: '주문 화면을 불러오지 못했어요' })
  await expect(place).toBeVisible()
  await expect(page.getByRole('alert')).toContainText('주문 화면을 불러오지 못했어요. 이 자리만 쉬고 있어요.')
  await expect(page.getByRole('banner').getByRole('button', { name: '주문 쉬는 중' })).toBeVisible()
  await page.unroute('**/mfe/orders/**')
  await place.getByRole('button', { name: '다시 열기' }).press('Enter')
  await expect(page.getByRole('button', { name: '장바구니에 담기' })).toBeVisible()
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null), 'the focus stays where the part is').toBe(true)
})

test('behind the counter a broken part tells, in this order: retry, its last figures with their time, what is safe, and what happened', async ({
  person,
  expectComplaint,
}) => {
  expectComplaint(/mfe\/orders|Failed to load resource|orders/)
  const page = await person('admin')
  const figures = page.getByRole('main').getByText('오늘 주문')
  await expect(figures).toBeVisible()
  await page.route('**/mfe/orders/**', (route) => route.abort())
  await page.reload()
  const place = page.getByRole('region', { name: '주문 화면을 불러오지 못했어요' })
  await expect(place).toContainText(
    /orders .*에서 멈췄어요.*다시 열기.*저절로 다시 열기 \d+초 뒤.*\d\d:\d\d에 마지막으로 본 값.*오늘 주문\d.*상품, 재고 화면은 그대로 쓸 수 있어요.*\/mfe\/orders\/.*복사/s,
  )
  await place.getByRole('button', { name: '다시 열기' }).focus()
  await expect(place).toContainText('3번째')
  await expect(place.getByRole('button', { name: '다시 열기' }), 'a try of its own takes the focus from nobody').toBeFocused()
  await page.goto('/orders')
  await expect(page.getByRole('heading', { level: 1, name: '주문 화면을 불러오지 못했어요' })).toBeVisible()
})

test('an address that no page has is told, whosever part it lies under', async ({ person }) => {
  const page = await person('support')
  for (const address of ['/nowhere', '/orders/manage', '/catalog/a/b']) {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1, name: '여기에는 아무것도 없어요' })).toBeVisible()
  }
  await page.getByRole('navigation', { name: '갈 수 있는 곳' }).getByRole('link', { name: '주문', exact: true }).click()
  await expect(page.getByRole('grid', { name: '주문' })).toBeVisible()
})
