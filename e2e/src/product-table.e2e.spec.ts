import { randomUUID } from 'node:crypto'
import { changePrice, makeProduct, type Made, untilFound } from './machine.ts'
import { expect, test } from './test.ts'

test('a row far down the table is as live as the first', async ({ person }) => {
  test.setTimeout(120_000)
  const mark = randomUUID().slice(0, 8)
  const [dearest, cheapest] = [230, 10_000]
  let last: Made | undefined
  for (let made = 0; made < dearest; made += 10)
    [last] = await Promise.all(
      Array.from({ length: 10 }, (_, at) => makeProduct({ stock: 0, title: `찻잔 ${mark} ${made + at}`, price: cheapest + 1_000 * (dearest - made - at) })),
    ).then((ten) => ten.slice(-1))
  await untilFound(mark, dearest)
  const page = await person('catalog')
  await page.goto(`/catalog/manage?text=${mark}&sort=PRICE_DOWN`)
  const row = page.getByRole('row', { name: new RegExp(last?.title ?? '') })
  await page.getByRole('grid').hover()
  await expect(async () => {
    await page.mouse.wheel(0, 3_000)
    await expect(row).toBeVisible({ timeout: 200 })
  }).toPass()
  expect(Number(await row.getAttribute('aria-rowindex'))).toBeGreaterThan(201)
  await changePrice(last as Made, 7_700)
  await expect(row).toContainText('7,700')
})
