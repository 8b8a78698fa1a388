import { buy } from './buy.ts'
import { makeProduct } from './machine.ts'
import { expect, test } from './test.ts'

test('an order fills in its page step by step, and staff see it arrive and move', async ({ person }) => {
  const made = await makeProduct({ stock: 5 })
  const staff = await person('support')
  await staff.goto('/orders')
  // a name of its own: other specs order at the same time and push rows out of the window
  const name = `김서연 ${made.sku.toLowerCase()}`
  await staff.getByRole('searchbox', { name: '찾기' }).fill(name)
  await expect(staff.getByText('조건에 맞는 주문이 없어요')).toBeVisible()

  const customer = await person('customer')
  const id = await buy(customer, made.slug, { name })
  await expect(customer.getByRole('heading', { name: '주문이 확정됐어요' })).toBeVisible()
  await expect(customer.getByRole('main').getByText('결제를 승인받았어요')).toBeVisible()
  const number =
    (await customer
      .getByText(/^\d{3}-\d{3,}$/)
      .first()
      .textContent()) ?? ''

  await expect(staff.getByRole('row', { name: number })).toBeVisible()
  const warehouse = await person('warehouse')
  await warehouse.goto(`/orders/manage/${id}`)
  await warehouse.getByRole('button', { name: '모두 발송' }).click()
  await warehouse.getByRole('button', { name: '1점 발송' }).click()
  await expect(staff.getByRole('row', { name: number }).getByText('발송', { exact: true })).toBeVisible()
  await expect(customer.getByRole('main').getByText('물건을 보냈어요')).toBeVisible()
  await warehouse.getByRole('button', { name: '배송 완료로' }).click()
  await expect(customer.getByRole('heading', { name: '모두 도착했어요' })).toBeVisible()
})

test('a guest follows the order by its signed link, and a stranger without it sees nothing', async ({ person }) => {
  const made = await makeProduct()
  const guest = await person()
  await buy(guest, made.slug)
  await expect(guest.getByRole('heading', { name: '주문이 확정됐어요' })).toBeVisible()
  const stranger = await person()
  await stranger.goto(guest.url())
  await expect(stranger.getByRole('heading', { name: '주문이 확정됐어요' })).toBeVisible()
  await stranger.goto(new URL(guest.url()).pathname)
  await expect(stranger.getByRole('main').getByText('이 주문을 찾지 못했어요')).toBeVisible()
})

test('a declined card ends the order in words, and the customer may cancel one that stands', async ({ person }) => {
  const made = await makeProduct()
  const customer = await person('customer2')
  await buy(customer, made.slug, { card: 'DECLINE' })
  await expect(customer.getByRole('heading', { name: '주문이 되지 않았어요' })).toBeVisible()
  await expect(customer.getByText(/카드가 거절됐어요/).first()).toBeVisible()
  await buy(customer, made.slug)
  await expect(customer.getByRole('heading', { name: '주문이 확정됐어요' })).toBeVisible()
  await customer.getByRole('button', { name: '주문 취소' }).click()
  await customer.getByRole('dialog').getByRole('button', { name: '주문 취소하기' }).click()
  await expect(customer.getByRole('heading', { name: '주문을 취소했어요' })).toBeVisible()
})

test('the last unit is sold, and the page of the other customer says so', async ({ person }) => {
  const made = await makeProduct({ stock: 1 })
  const [winner, other] = [await person('customer'), await person('customer2')]
  await other.goto(`/catalog/p/${made.slug}`)
  await expect(other.getByText('1개 남음').first()).toBeVisible()
  await buy(winner, made.slug)
  await expect(other.getByText('품절').first()).toBeVisible()
  await expect(other.getByRole('button', { name: '장바구니에 담기' })).toHaveCount(0)
})
