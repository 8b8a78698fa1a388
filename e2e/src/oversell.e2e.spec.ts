import { lifecycleOf, makeProduct, placeOrder, stockOf } from './machine.ts'
import { expect, test } from './test.ts'

const BUYERS = 400
const STOCK = 100

test(`${BUYERS} buyers at once, ${STOCK} in stock: exactly ${STOCK} are confirmed`, async () => {
  test.setTimeout(180_000)
  const made = await makeProduct({ stock: STOCK })
  let waiting = BUYERS
  const placed: string[] = []
  const buyer = async () => {
    while (waiting-- > 0) {
      const { order } = await placeOrder(made)
      if (order) placed.push(order.id)
    }
  }
  await Promise.all(Array.from({ length: 64 }, buyer))
  expect(placed.length).toBeGreaterThanOrEqual(STOCK)
  await expect
    .poll(
      async () => {
        const states = await Promise.all(placed.map(lifecycleOf))
        return {
          open: states.filter((state) => state === 'PLACED' || state === undefined).length,
          confirmed: states.filter((state) => state === 'CONFIRMED').length,
        }
      },
      { timeout: 120_000 },
    )
    .toEqual({ open: 0, confirmed: STOCK })
  await expect.poll(() => stockOf(made)).toEqual({ onHand: STOCK, reserved: STOCK, available: 0 })
})
