import { changePrice, makeProduct, placeOrder } from './machine.ts'
import { expect, test } from './test.ts'

test('the pulse on the home page counts orders, prices and receipts of the last minute', async ({ person }) => {
  const guest = await person()
  await guest.goto('/')
  const pulse = guest.getByRole('region', { name: '지금 장터' })
  await expect(pulse.getByText('지난 60초')).toBeVisible()
  const made = await makeProduct({ stock: 5 })
  await expect(pulse).toHaveText(/입고 [1-9]/)
  expect((await placeOrder(made)).__typename).toBe('OrderAccepted')
  await expect(pulse).toHaveText(/주문 [1-9]/)
  await changePrice(made, made.price - 1_000)
  await expect(pulse).toHaveText(/가격 변경 [1-9]/)
})
