import type { Page } from '@playwright/test'
import { buy } from './buy.ts'
import { lifecycleOf, makeProduct, shipOrder } from './machine.ts'
import { expect, heldCommands, test } from './test.ts'

const colour = (page: Page) =>
  page.getByRole('heading', { level: 1 }).evaluate((heading) => {
    const own = getComputedStyle(heading).color
    const probe = document.body.appendChild(document.createElement('i'))
    const name = ['--ink', '--ink-2'].find((token) => {
      probe.style.color = `var(${token})`
      return getComputedStyle(probe).color === own
    })
    probe.remove()
    return name
  })

const cancel = async (page: Page) => {
  await page.getByRole('button', { name: '주문 취소' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '주문 취소하기' }).click()
}

test('a wait says how long it runs, what is usual and when it ends at the latest; each step is announced', async ({ person }) => {
  const made = await makeProduct()
  const customer = await person('customer')
  await buy(customer, made.slug, { card: 'SLOW' })
  const main = customer.getByRole('main')
  await expect(main.getByText('결제 회사에 승인을 요청했어요')).toBeVisible()
  await expect(main.getByText('기다리는 중 · 60초 안에 끝나요')).toBeVisible()
  await expect(main.getByRole('listitem').filter({ hasText: '결제 확인 중' })).toContainText('보통 3초 안')
  await expect(main.getByRole('listitem').filter({ hasText: '결제 확인 중' })).toContainText(/[12]초째/)
  await expect(customer.locator('[role=status][aria-atomic]')).toContainText('결제를 승인받았어요')
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('주문이 확정됐어요')
  await expect(main.getByText(/기다리는 중/)).toHaveCount(0)
  await expect(main.getByRole('heading', { name: '함께 쓰기 좋아요' })).toBeVisible()

  await customer.emulateMedia({ media: 'print' })
  await expect(customer.getByRole('banner')).toBeHidden()
  await expect(main.getByRole('button', { name: '영수증 보기' })).toBeHidden()
  await expect(main.getByRole('complementary').getByText('42,000원').last()).toBeVisible()
})

test('a cancelling shows at once in a lighter ink, and in full ink once it is confirmed; the goods can be had again', async ({ person }) => {
  const made = await makeProduct()
  const customer = await person('customer2')
  await buy(customer, made.slug)
  await expect(customer.getByRole('heading', { name: '주문이 확정됐어요' })).toBeVisible()
  const letGo = await heldCommands(customer, 'orders')
  await cancel(customer)
  await expect(customer.getByRole('heading', { level: 1 })).toHaveText('주문을 취소했어요')
  await expect(customer.getByRole('heading', { level: 1 })).toBeFocused()
  expect(await colour(customer)).toBe('--ink-2')
  letGo('sent')
  await expect.poll(() => colour(customer)).toBe('--ink')
  await customer.getByRole('main').getByRole('button', { name: '다시 담기' }).click()
  await expect(customer.getByRole('banner').getByRole('button', { name: '장바구니 1점' })).toBeVisible()
})

test('what is done to one order is not shown of the next one that is opened', async ({ person }) => {
  const made = await makeProduct()
  const customer = await person('customer2')
  const heading = customer.getByRole('heading', { level: 1 })
  const first = await buy(customer, made.slug)
  await expect(heading).toHaveText('주문이 확정됐어요')
  const other = await customer.context().newPage()
  const second = await buy(other, made.slug)
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('주문이 확정됐어요')
  const [number = ''] = /\d{3}-\d{3}/.exec(await other.title()) ?? []
  await customer.getByRole('banner').getByRole('button', { name: /소식/ }).click()
  await customer.getByRole('menuitem', { name: number }).click()
  await customer.waitForURL(`**/orders/o/${second}`)
  const letGo = await heldCommands(customer, 'orders')
  await cancel(customer)
  await expect(heading).toHaveText('주문을 취소했어요')
  await customer.goBack()
  await customer.waitForURL(`**/orders/o/${first}`)
  await expect(heading).toHaveText('주문이 확정됐어요')
  letGo('sent')
  await expect.poll(() => lifecycleOf(second)).toBe('CANCELLED')
  await expect(heading).toHaveText('주문이 확정됐어요')
})

test('a cancelling that is refused puts the old state back, flashes it and says why', async ({ person }) => {
  const made = await makeProduct()
  const customer = await person('customer')
  const id = await buy(customer, made.slug)
  await expect(customer.getByRole('heading', { name: '주문이 확정됐어요' })).toBeVisible()
  const letGo = await heldCommands(customer, 'orders')
  await cancel(customer)
  await expect(customer.getByRole('heading', { level: 1 })).toHaveText('주문을 취소했어요')
  expect((await shipOrder(id)).shipOrder.__typename).toBe('OrderAccepted')
  letGo('sent')
  await expect(customer.getByRole('main').getByText('이미 보낸 것은 취소할 수 없어요. 받은 뒤 반품할 수 있어요.')).toBeVisible()
  await expect(customer.getByRole('heading', { level: 1 })).toHaveText('물건이 가는 중이에요')
  await expect(customer.locator('h1 [data-changed]')).toBeVisible()
  expect(await colour(customer)).toBe('--ink')
})

test('an order that does not exist, or a link that was cut, says so and what to do', async ({ person }) => {
  const guest = await person()
  await guest.goto('/orders/o/019a0000-0000-7000-8000-000000000000?t=cut')
  const main = guest.getByRole('main')
  await expect(main.getByRole('heading', { name: '이 주문을 찾지 못했어요' })).toBeVisible()
  await expect(main.getByText(/손님 링크가 맞지 않아요/)).toBeVisible()
  await expect(main.getByRole('link', { name: '로그인' })).toHaveAttribute('href', /return_to=/)
})

test('an order placed in another tab waits in a pill while somebody is in the list of orders, is put on top by it, and the keyboard goes on there', async ({
  person,
}) => {
  const made = await makeProduct()
  const list = await person('customer2')
  await buy(list, made.slug)
  await list.goto('/orders/mine')
  const first = list.getByRole('article').first()
  await first.hover()
  const top = () => first.getByRole('link').getAttribute('href')
  const before = await top()
  const row = await first.boundingBox()
  const second = await list.context().newPage()
  await buy(second, made.slug)
  const pill = list.getByRole('button', { name: /^새 주문 \d+건$/ })
  const waiting = async () => Number(/\d+/.exec((await pill.textContent()) ?? '')?.[0])
  await expect(pill).toBeVisible()
  expect([await top(), await first.boundingBox()], 'the pill moves no row').toEqual([before, row])
  await pill.hover()
  const waited = await waiting()
  const third = await buy(second, made.slug)
  await expect.poll(waiting, 'under the pointer the pill stays').toBeGreaterThan(waited)
  expect(await top()).toBe(before)
  // this person orders in other tests as well, so that one more waiting need not be the third
  await expect(async () => {
    if (await pill.isVisible()) await pill.press('Enter')
    await expect(list.locator(`article a[href="/orders/o/${third}"]`)).toBeVisible({ timeout: 1000 })
  }).toPass()
  expect(await list.evaluate(() => document.activeElement?.closest('article') !== null), 'the focus is in the list').toBe(true)
})
