import { makeProduct } from './machine.ts'
import { confirmed, order, type Placed, row, rows } from './staff-orders.ts'
import { expect, test } from './test.ts'

test('the list pages on, and back from an order stands at the same place with the same rows', async ({ person }) => {
  test.setTimeout(120_000)
  const made = await makeProduct({ stock: 200 })
  const [last] = (await confirmed(made, 1)) as [Placed]
  for (let at = 0; at < 4; at++) await confirmed(made, 30)
  const page = await person('support')
  await page.goto('/orders')
  await expect(rows(page).first()).toBeVisible()
  const grid = page.getByRole('grid', { name: '주문' })
  await grid.hover()
  const top = () => rows(page).first().getAttribute('aria-rowindex')
  while ((await row(page, last).count()) === 0) {
    const was = await top()
    // two wheels in one frame would jump past it; at the end of what is loaded one moves nothing
    await expect(async () => {
      await page.mouse.wheel(0, 500)
      await expect.poll(top, { timeout: 2_000 }).not.toBe(was)
    }).toPass()
  }
  await row(page, last).scrollIntoViewIfNeeded()
  expect(Number(await row(page, last).getAttribute('aria-rowindex'))).toBeGreaterThan(52)
  const before = await row(page, last).boundingBox()
  const seen = await rows(page).allInnerTexts()
  await row(page, last).getByRole('link').click()
  await expect(page.getByRole('heading', { name: last.number })).toBeVisible()
  for (let more = 0; more < 3; more++) await order(made)
  await page.goBack()
  await expect(row(page, last)).toBeVisible()
  expect((await row(page, last).boundingBox())?.y).toBe(before?.y)
  expect(await rows(page).allInnerTexts()).toEqual(seen)
})
