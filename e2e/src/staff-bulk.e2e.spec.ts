import type { Page } from '@playwright/test'
import { makeProduct, type Made } from './machine.ts'
import { act, cell, confirmed, list, type Placed, row, toolbar } from './staff-orders.ts'
import { expect, heldCommands, test } from './test.ts'

let made: Made
test.beforeAll(async () => {
  made = await makeProduct({ stock: 100 })
})

const choose = async (page: Page, orders: readonly Placed[]) => {
  for (const one of orders) await row(page, one).getByRole('checkbox').check()
}
const ship = (page: Page) => toolbar(page).getByRole('button', { name: '발송' }).click()

test('whoever leaves the list while it sends finds it sending when they come back, and stops it there', async ({ person }) => {
  const [first, second] = (await confirmed(made, 2)) as [Placed, Placed]
  const page = await person('admin')
  await list(page, second, `?text=${made.sku}`)
  const top = (await row(page, first).getAttribute('aria-rowindex')) ?? ''
  const [one, other] = Number(top) < Number(await row(page, second).getAttribute('aria-rowindex')) ? [first, second] : [second, first]
  const release = await heldCommands(page, 'orders')
  await choose(page, [one, other])
  await ship(page)
  await expect(toolbar(page)).toContainText('2건 중 0건 발송')
  await row(page, other).getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1, name: other.number })).toBeVisible()
  await page.goBack()
  await expect(toolbar(page)).toContainText('2건 중 0건 발송')
  await toolbar(page).getByRole('button', { name: '그만 보내기' }).click()
  release('sent')
  await expect(toolbar(page)).toContainText('2건 중 1건 발송')
  await expect(cell(page, one, '발송')).toBeVisible()
  await expect(row(page, one).getByRole('checkbox')).not.toBeChecked()
  await expect(row(page, other).getByRole('checkbox')).toBeChecked()
  await expect(cell(page, other, '발송')).toHaveCount(0)
})

test('what could not be sent while nobody looked is named and chosen when the list is opened again', async ({ person }) => {
  const [gone] = (await confirmed(made, 1)) as [Placed]
  const page = await person('admin')
  await list(page, gone, `?text=${made.sku}`)
  const release = await heldCommands(page, 'orders')
  await choose(page, [gone])
  await act('cancelOrder', gone)
  await ship(page)
  await row(page, gone).getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1, name: gone.number })).toBeVisible()
  const answered = page.waitForResponse((response) => response.request().postData()?.includes('commandId') ?? false)
  release('sent')
  await answered
  await page.goBack()
  await expect(toolbar(page).getByRole('listitem')).toContainText(gone.number)
  await expect(row(page, gone).getByRole('checkbox')).toBeChecked()
})

test('what was not sent is not chosen again once somebody has looked at another view, also after an order', async ({ person }) => {
  const [gone, other] = (await confirmed(made, 2)) as [Placed, Placed]
  const page = await person('admin')
  await list(page, gone, `?text=${made.sku}`)
  await choose(page, [gone])
  await act('cancelOrder', gone)
  await ship(page)
  await expect(toolbar(page).getByRole('listitem')).toContainText(gone.number)
  await page.getByRole('searchbox', { name: '찾기' }).fill(other.number)
  await expect(row(page, gone)).toHaveCount(0)
  await expect(toolbar(page)).toHaveCount(0)
  await row(page, other).getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1, name: other.number })).toBeVisible()
  await page.goBack()
  await row(page, other).getByRole('checkbox').check()
  await expect(toolbar(page)).toContainText('1건 고름')
})

test('whoever ships what another person has just shipped is told that there is nothing to ship', async ({ person }) => {
  const [one] = (await confirmed(made, 1)) as [Placed]
  const page = await person('warehouse')
  await list(page, one, `?text=${made.sku}`)
  await choose(page, [one])
  await act('shipOrder', one)
  await ship(page)
  await expect(toolbar(page).getByRole('listitem')).toContainText(`${one.number} 보낼 것이 없어요`)
  await expect(toolbar(page)).not.toContainText('취소할 수 없어요')
})
