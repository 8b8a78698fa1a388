import type { Page } from '@playwright/test'
import { graphql, type Made, makeProduct, stockOf } from './machine.ts'
import { act, confirmed, type Placed } from './staff-orders.ts'
import { expect, lostAnswers, test } from './test.ts'

const PRICE = 1_000
let made: Made
test.beforeAll(async () => {
  made = await makeProduct({ stock: 100, price: PRICE })
})

const open = async (page: Page, { id, number }: Placed) => {
  await page.goto(`/orders/manage/${id}`)
  await expect(page.getByRole('heading', { level: 1, name: number })).toBeVisible()
}
const log = (page: Page) => page.getByRole('list', { name: '일어난 일' })
/** With columns of money: unit price, bar, ordered, cancelled, shipped, returned. */
const units = (page: Page, name: 'cancelled' | 'shipped' | 'returned') =>
  page.getByRole('table').getByRole('row').nth(1).getByRole('cell').nth({ cancelled: 3, shipped: 4, returned: 5 }[name])
const bill = (page: Page, name: string) =>
  page
    .getByRole('term')
    .filter({ hasText: new RegExp(`^${name}$`) })
    .locator('xpath=following-sibling::dd[1]')
const stepper = (page: Page) => page.getByRole('spinbutton', { name: made.title })
/** Holds what the page sends and says `word` in it until it is let go. */
const holding = async (page: Page, word: string) => {
  let go = () => {}
  await page.route('**/bff/orders/graphql', async (route) => {
    if (route.request().postData()?.includes(word))
      await new Promise<void>((release) => {
        go = release
      })
    await route.continue()
  })
  return () => go()
}
/** That this stands in the order's timeline once, also when all that was sent before has arrived. */
const once = async (page: Page, one: Placed, fact: string) => {
  const read = () => graphql<{ order: { timeline: { type: string }[] } }>('orders', 'query($id: ID!) { order(id: $id) { timeline { type } } }', { id: one.id })
  await act('addOrderNote', one, ', text: "끝"')
  await expect(log(page).getByText('끝', { exact: true })).toBeVisible()
  expect((await read()).order.timeline.filter(({ type }) => type === fact)).toHaveLength(1)
}
const captured = async (one: Placed, money: number) => {
  await act('shipOrder', one)
  const read = () => graphql<{ order: { captured: number } }>('orders', 'query($id: ID!) { order(id: $id) { captured } }', { id: one.id })
  await expect.poll(async () => (await read()).order.captured).toBe(money)
}

test('a part is cancelled by keyboard: shown before the answer, told to everybody, and the money adds up', async ({ person }) => {
  const [one] = (await confirmed(made, 1, { quantity: 3 })) as [Placed]
  const [page, warehouse] = [await person('support'), await person('warehouse')]
  await open(page, one)
  await open(warehouse, one)
  const before = await stockOf(made)
  await page.keyboard.press('c')
  const dialog = page.getByRole('dialog', { name: '이 주문을 취소할까요?' })
  await expect(dialog.getByRole('button', { name: '주문 취소하기' })).toBeVisible()
  await stepper(page).press('ArrowDown')
  await stepper(page).press('ArrowDown')
  await expect(page.getByRole('dialog', { name: '무엇을 취소할까요?' })).toBeVisible()
  const answer = await holding(page, '손님이 바꿈')
  await page.getByRole('dialog').getByRole('textbox').fill('손님이 바꿈')
  await page.getByRole('dialog').getByRole('textbox').press('Enter')
  await expect(units(page, 'cancelled')).toHaveText('1')
  answer()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('button', { name: '주문 취소' })).toBeFocused()
  await expect(log(page)).toContainText('1개 취소: 손님이 바꿈, 1,000원 줄어듦')
  await expect(bill(page, '받을 돈')).toHaveText('2,000')
  await expect(bill(page, '승인')).toHaveText('2,000')
  await expect(page.getByRole('main')).toContainText('승인 낮춤')
  await expect(log(warehouse)).toContainText('1개 취소: 손님이 바꿈')
  await expect(warehouse.getByRole('main')).not.toContainText('1,000')
  await expect.poll(async () => (await stockOf(made))?.reserved).toBe((before?.reserved ?? 0) - 1)
})

test('a refund is written, survives a reload, and comes back with the goods on hand again', async ({ person }) => {
  const [one] = (await confirmed(made, 1, { quantity: 2 })) as [Placed]
  await captured(one, 2 * PRICE)
  await act('deliverOrder', one)
  const page = await person('support')
  await open(page, one)
  const before = await stockOf(made)
  await page.keyboard.press('r')
  await expect(page.getByLabel('까닭')).toBeFocused()
  await expect(page.getByLabel('돌려줄 돈')).toHaveValue('2,000')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('까닭')).toHaveAttribute('aria-invalid', 'true')
  await page.keyboard.type('깨져서 옴')
  await page.getByLabel('돌려줄 돈').fill('1500')
  await page.getByLabel('돌려줄 돈').blur()
  await stepper(page).press('ArrowUp')
  await page.reload()
  await expect(page.getByLabel('까닭')).toHaveValue('깨져서 옴')
  await expect(page.getByLabel('돌려줄 돈')).toHaveValue('1,500')
  await page.getByLabel('까닭').press('Enter')
  await expect(units(page, 'returned')).toHaveText('1')
  await expect(page.getByRole('button', { name: '환불', exact: true })).toBeFocused()
  await expect(bill(page, '환불')).toHaveText('−1,500')
  await expect(page.getByRole('main')).toContainText('일부 환불')
  await expect(page.getByRole('main').getByText('완료').first()).toBeVisible()
  await expect(log(page)).toContainText('1,500원 환불 요청')
  await expect(log(page)).toContainText('1,500원 환불')
  await expect.poll(async () => (await stockOf(made))?.onHand).toBe((before?.onHand ?? 0) + 1)
})

test('a refund whose answer was lost is made once, also when it is sent again after a reload and the order has moved on', async ({
  person,
  expectComplaint,
}) => {
  expectComplaint(/Failed to load resource/)
  const [one] = (await confirmed(made, 1, { quantity: 3 })) as [Placed]
  await captured(one, 3 * PRICE)
  const page = await person('support')
  await open(page, one)
  await page.keyboard.press('r')
  await page.keyboard.type('깨져서 옴')
  await page.getByLabel('돌려줄 돈').fill('500')
  await page.getByLabel('돌려줄 돈').blur()
  for (const _ of [1, 2]) await stepper(page).press('ArrowUp')
  const answersAgain = await lostAnswers(page, 'orders')
  await page.getByLabel('까닭').press('Enter')
  await expect(page.getByRole('main').getByText('답을 받지 못했어요. 다시 눌러도 한 번만 들어가요.')).toBeVisible()
  await expect(bill(page, '환불')).toHaveText('−500')
  await answersAgain()
  await page.reload()
  // two came back, one is left to choose: what was typed is still what was sent
  await expect(stepper(page)).toHaveAttribute('aria-valuenow', '1')
  await page.getByLabel('까닭').press('Enter')
  await expect(page.getByRole('button', { name: '환불', exact: true })).toBeFocused()
  await once(page, one, 'refund-requested')
})

test('a part whose cancellation was not answered is cancelled once, and what was typed is there after a reload', async ({ person, expectComplaint }) => {
  expectComplaint(/Failed to load resource/)
  const [one] = (await confirmed(made, 1, { quantity: 3 })) as [Placed]
  const page = await person('support')
  await open(page, one)
  await page.keyboard.press('c')
  for (const _ of [1, 2]) await stepper(page).press('ArrowDown')
  const reason = page.getByRole('dialog').getByRole('textbox')
  await reason.fill('손님이 바꿈')
  const answersAgain = await lostAnswers(page, 'orders')
  await reason.press('Enter')
  await expect(page.getByRole('dialog').getByText('답을 받지 못했어요. 다시 눌러도 한 번만 들어가요.')).toBeVisible()
  await expect(units(page, 'cancelled')).toHaveText('1')
  await answersAgain()
  await page.reload()
  await expect(reason).toHaveValue('손님이 바꿈')
  await reason.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await once(page, one, 'lines-cancelled')
})

test('a refused refund is taken back with its reason, and one that the provider declines is told', async ({ person }) => {
  const [one] = (await confirmed(made, 1, { card: 'NOREFUND' })) as [Placed]
  await captured(one, PRICE)
  const page = await person('support')
  await open(page, one)
  await page.keyboard.press('r')
  await page.keyboard.type('깨져서 옴')
  await stepper(page).press('ArrowUp')
  const refused = {
    data: { refundOrder: { __typename: 'Rejected', code: 'VALIDATION', message: '', details: JSON.stringify({ path: 'amount', message: 'MORE_THAN_LEFT' }) } },
  }
  await page.route('**/bff/orders/graphql', (route) => (route.request().postData()?.includes('깨져서') ? route.fulfill({ json: refused }) : route.continue()))
  await page.getByLabel('까닭').press('Enter')
  await expect(page.getByLabel('돌려줄 돈')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByLabel('까닭')).toHaveValue('깨져서 옴')
  await expect(units(page, 'returned')).toHaveText('–')
  await page.unroute('**/bff/orders/graphql')
  await stepper(page).press('ArrowDown')
  await page.getByLabel('까닭').press('Enter')
  await expect(log(page)).toContainText('1,000원 환불 거절됨')
  await expect(page.getByRole('main')).toContainText('환불 거절 1회')
  await expect(bill(page, '환불')).toHaveText('0')
  await expect(page.getByRole('button', { name: '환불', exact: true })).toBeEnabled()
})
