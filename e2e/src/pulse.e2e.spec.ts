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
