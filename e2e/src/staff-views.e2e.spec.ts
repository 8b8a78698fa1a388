import type { Locator, Page } from '@playwright/test'
import { makeProduct, type Made, placeOrder } from './machine.ts'
import { act, confirmed, list, type Placed, row, rows } from './staff-orders.ts'
import { expect, test } from './test.ts'

let made: Made
test.beforeAll(async () => {
  made = await makeProduct({ stock: 100, price: 31_000 })
})

const view = (page: Page, name: string) => page.getByRole('navigation', { name: '보기' }).getByRole('link', { name: new RegExp(`^${name}`) })
const countOf = async (link: Locator) => Number(/[\d,]+$/.exec((await link.textContent()) ?? '')?.[0]?.replaceAll(',', ''))

const keepAs = async (page: Page, name: string) => {
  await page.getByRole('button', { name: '이 조건을 보기로 남기기' }).click()
  await page.getByLabel('보기 이름').fill(name)
  await page.keyboard.press('Enter')
}

test('views say how many they find, live, and the rail says the same', async ({ person }) => {
  const own = await makeProduct({ stock: 5 })
  const [one] = (await confirmed(own, 1)) as [Placed]
  const page = await person('admin')
  await list(page, one, '?toShip=1')
  const all = view(page, '보낼 것')
  await expect(all).toHaveAttribute('aria-current', /page|true/)
  const rail = page.getByRole('navigation', { name: '일하는 곳' }).getByRole('link', { name: /^보낼 것/ })
  const said = async (link: Locator) => /[\d,]+\+?$/.exec((await link.textContent()) ?? '')?.[0]
  const agree = async () => {
    const count = await said(all)
    expect(count).toBeDefined()
    expect(await said(rail)).toBe(count)
  }
  await expect(agree).toPass()
  // other tests order and send as well: how many there are is known only of one's own
  await page.goto(`/orders?toShip=1&sku=${own.sku}`)
  await keepAs(page, '내 것')
  const mine = view(page, '내 것')
  await expect.poll(() => countOf(mine)).toBe(1)
  await confirmed(own, 2)
  await expect.poll(() => countOf(mine)).toBe(3)
  await expect(mine.locator('[data-changed]')).toHaveCount(1)
  await expect(agree).toPass()
})

test('a failed order is a problem until somebody leaves a note', async ({ person }) => {
  const { order: failed } = await placeOrder(made, { card: 'DECLINE' })
  if (!failed) throw new Error('refused')
  const page = await person('support')
  await page.goto('/orders?problem=1')
  await expect(row(page, failed)).toContainText('카드 거절')
  await row(page, failed).hover()
  await act('addOrderNote', failed, ', text: "전화했어요"')
  await expect(row(page, failed)).toContainText('조건에서 벗어남')
})

test('conditions add up, each is a chip to take away, and a reload finds the same list', async ({ person }) => {
  const cheap = await makeProduct({ stock: 5, price: 900 })
  const [mine] = (await confirmed(made, 1)) as [Placed]
  const [other] = (await confirmed(cheap, 1)) as [Placed]
  const page = await person('support')
  await list(page, other)
  await page.getByRole('button', { name: '필터', exact: true }).click()
  const box = page.getByRole('dialog', { name: '필터' })
  await box.getByRole('checkbox', { name: '확정' }).check()
  await box.getByLabel('부터', { exact: true }).fill('1000')
  await box.getByLabel('SKU').fill(made.sku.toLowerCase())
  await box.getByLabel('SKU').press('Enter')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: '필터', exact: true })).toBeFocused()
  await expect(row(page, mine)).toBeVisible()
  await expect(row(page, other)).toHaveCount(0)
  await expect(page.getByText('1,000원부터')).toBeVisible()
  await page.reload()
  await expect(row(page, mine)).toBeVisible()
  await expect(row(page, other)).toHaveCount(0)
  for (const name of ['SKU', '금액', '진행']) {
    await page.getByRole('button', { name: `${name} 조건 지우기` }).click()
    await expect(page.getByRole('button', { name: '필터', exact: true })).toBeFocused()
  }
  await expect(row(page, other)).toBeVisible()
  await expect(page).toHaveURL(/\/orders$/)
})

test("a question is kept under a name of one's own, for this person alone, and its removal can be undone", async ({ person }) => {
  const page = await person('support')
  await page.goto(`/orders?sku=${made.sku}`)
  await expect(rows(page).first()).toBeVisible()
  await page.getByRole('button', { name: '이 조건을 보기로 남기기' }).click()
  const box = page.getByRole('dialog', { name: '이 조건을 보기로 남기기' })
  await box.getByRole('button', { name: '남기기' }).click()
  await expect(box.getByLabel('보기 이름')).toHaveAttribute('aria-invalid', 'true')
  await box.getByLabel('보기 이름').fill('우리 잔')
  await page.keyboard.press('Enter')
  await expect(view(page, '우리 잔')).toHaveAttribute('aria-current', /page|true/)
  await expect(page.getByText('보기 저장됨').last()).toBeVisible()
  await page.reload()
  await expect.poll(() => countOf(view(page, '우리 잔'))).toBeGreaterThan(0)
  await page.getByRole('main').getByRole('button', { name: '지우기', exact: true }).click()
  await expect(view(page, '우리 잔')).toHaveCount(0)
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false)
  await page.getByRole('button', { name: '되돌리기' }).click()
  await expect(view(page, '우리 잔')).toBeVisible()
})

test('the warehouse is offered no condition on what it may not see, and a link that has one shows what is left of it', async ({ person }) => {
  const [one] = (await confirmed(made, 1)) as [Placed]
  const page = await person('warehouse')
  await page.goto(`/orders?totalMin=1&customer=nobody@jangteo.test&sort=dearest&sku=${made.sku}`)
  await expect(row(page, one)).toBeVisible()
  await expect(page.getByRole('button', { name: /조건 지우기$/ })).toHaveCount(1)
  await page.getByRole('button', { name: '필터', exact: true }).click()
  const box = page.getByRole('dialog', { name: '필터' })
  await expect(box.getByLabel('SKU')).toBeVisible()
  for (const name of ['금액', '고객 이메일']) await expect(box.getByText(name, { exact: true })).toHaveCount(0)
  await expect(view(page, '20만원부터')).toHaveCount(0)
})
