import { makeProduct } from './machine.ts'
import { act, confirmed, row } from './staff-orders.ts'
import { stormOn } from './storm.ts'
import { expect, test } from './test.ts'

const ORDERS = 12

test('500 changes a second freeze nothing: what is typed, chosen and opened in between is there, and in the end every row says what came last', async ({
  person,
}) => {
  const made = await makeProduct({ stock: 50 })
  const name = `폭풍 ${made.sku.toLowerCase()}`
  const orders = await confirmed(made, ORDERS, { name })
  const page = await person('admin')
  const storm = await stormOn(page)
  await page.goto(`/orders?text=${name}`)
  for (const one of orders) await expect(row(page, one)).toBeVisible()
  // changes come by the feed, so that their rows can come again
  await Promise.all(orders.map((one) => act('addOrderNote', one, ', text: "비"')))
  await expect.poll(storm.known).toBe(ORDERS)

  const calm = storm.begin(500)
  const [first] = orders
  if (!first) throw new Error('no order')
  for (let key = 0; key < 5; key++) await page.keyboard.press('j')
  await page.keyboard.press('x')
  await expect(page.locator('[role=row][aria-selected=true]')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await page.getByRole('searchbox', { name: '찾기' }).fill(`${name} `)
  await page.getByRole('button', { name: '필터', exact: true }).click()
  await expect(page.getByRole('dialog', { name: '필터' })).toBeVisible()
  await page.keyboard.press('Escape')
  const { sent, totals } = calm()
  expect(sent).toBeGreaterThan(0)
  await expect(page.getByRole('searchbox', { name: '찾기' })).toHaveValue(`${name} `)
  for (const one of orders) await expect(row(page, one)).toContainText((totals.get(one.id) ?? 0).toLocaleString('ko-KR'))
})
