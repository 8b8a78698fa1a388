import { changePrice, makeProduct, placeOrder } from './machine.ts'
import { expect, test } from './test.ts'

test('the pulse on the home page counts orders, prices and receipts of the last minute', async ({ person }) => {
  const guest = await person()
  // by this clock the last minute begins now, after all that other tests did
  await guest.clock.setFixedTime(Date.now() + 59_000)
  await guest.goto('/')
  const counts = guest.getByRole('region', { name: '지금 장터' }).locator('.jt-pulse-legend > *')
  await expect(counts).toHaveText(['주문 0', '가격 변경 0', '입고 0', '지난 60초'])
  const made = await makeProduct({ stock: 5 })
  await expect(counts).toHaveText(['주문 0', '가격 변경 0', '입고 1', '지난 60초'])
  expect((await placeOrder(made)).__typename).toBe('OrderAccepted')
  await expect(counts).toHaveText(['주문 1', '가격 변경 0', '입고 1', '지난 60초'])
  await changePrice(made, made.price - 1_000)
  await expect(counts).toHaveText(['주문 1', '가격 변경 1', '입고 1', '지난 60초'])
})

test('a count that grows by figures moves none of its neighbours', async ({ person }) => {
  const guest = await person()
  await guest.goto('/')
  const pulse = guest.getByRole('region', { name: '지금 장터' })
  await expect(pulse).toHaveText(/입고 \d/)
  const places = await pulse.evaluate((strip) => {
    const at = () => [...strip.querySelectorAll('.jt-pulse-legend > *')].map((entry) => entry.getBoundingClientRect().x)
    return ['7', '42', '999'].map((count) => {
      for (const figure of strip.querySelectorAll('.jt-pulse-legend b')) figure.textContent = count
      return at()
    })
  })
  expect(places).toEqual([places[0], places[0], places[0]])
})
