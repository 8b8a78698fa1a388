import { randomUUID } from 'node:crypto'
import { changePrice, makeProduct, type Made, untilFound } from './machine.ts'
import { expect, test } from './test.ts'

test('a product that a colleague makes comes into the table, under the pointer only when N is pressed', async ({ person }) => {
  const mark = randomUUID().slice(0, 8)
  const first = await makeProduct({ stock: 0, title: `찻잔 ${mark} 하나` })
  await untilFound(mark, 1)
  const page = await person('catalog')
  await page.goto(`/catalog/manage?text=${mark}`)
  const row = ({ title }: Made) => page.getByRole('row', { name: title })
  await expect(row(first)).toBeVisible()
  await page.mouse.move(4, 4)
  const second = await makeProduct({ stock: 0, title: `찻잔 ${mark} 둘` })
  await expect(row(second)).toBeVisible()
  await row(first).hover()
  const third = await makeProduct({ stock: 0, title: `찻잔 ${mark} 셋` })
  await expect(page.getByText('새 상품 1개')).toBeVisible()
  await expect(row(third)).toHaveCount(0)
  await page.keyboard.press('n')
  await expect(row(third)).toBeVisible()
})

test('a row far down the table is as live as the first', async ({ person }) => {
  test.setTimeout(120_000)
  const mark = randomUUID().slice(0, 8)
  const count = 230
  const made: Made[] = []
  while (made.length < count) {
    const ten = Array.from({ length: 10 }, (_, at) => made.length + at)
    made.push(...(await Promise.all(ten.map((at) => makeProduct({ stock: 0, title: `찻잔 ${mark} ${at}`, price: 10_000 + 100 * at })))))
  }
  // the first made is the cheapest, and not among the latest changes, which the bar above watches
  const [last] = made as [Made]
  await untilFound(mark, count)
  const page = await person('catalog')
  await page.goto(`/catalog/manage?text=${mark}&sort=PRICE_DOWN`)
  const row = page.getByRole('row', { name: new RegExp(`${last.title}\\b`) })
  await page.getByRole('grid').hover()
  await expect(async () => {
    await page.mouse.wheel(0, 3_000)
    await expect(row).toBeVisible({ timeout: 200 })
  }).toPass()
  expect(Number(await row.getAttribute('aria-rowindex'))).toBeGreaterThan(201)
  await changePrice(last, 7_700)
  await expect(row).toContainText('7,700')
})
