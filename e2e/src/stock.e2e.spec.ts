import type { Page } from '@playwright/test'
import { shiftFaults, watchShifts } from './faults.ts'
import { lineOf } from './line.ts'
import { adjustStock, lifecycleOf, type Made, makeProduct, placeOrder, stockOf } from './machine.ts'
import { expect, heldCommands, lostAnswers, test } from './test.ts'

/** Opens the panel of what was made; `put` fills its field of units and leaves it. */
const openPanel = async (page: Page, made: Made) => {
  await page.goto(`/catalog/stock?text=${made.sku}`)
  await page.getByRole('row', { name: new RegExp(made.sku) }).click()
  const panel = page.getByRole('complementary', { name: new RegExp(made.title) })
  const count = panel.getByRole('textbox', { name: '몇 개' })
  const put = async (units: string) => {
    await count.fill(units)
    await count.press('Tab')
  }
  return { panel, count, put }
}

test('with the keyboard alone: a variant is opened, put right with a reason, and stands so everywhere', async ({ person }) => {
  const made = await makeProduct({ stock: 5 })
  const order = await placeOrder(made, { quantity: 2 })
  await expect.poll(() => lifecycleOf(order.order?.id ?? '')).toBe('CONFIRMED')
  const [page, colleague] = [await person('warehouse'), await person('admin')]
  for (const one of [page, colleague]) await one.goto(`/catalog/stock?text=${made.sku}`)
  const row = (one: typeof page) => one.getByRole('row', { name: new RegExp(made.sku) })
  await expect(row(page)).toBeVisible()

  await page.getByRole('grid', { name: '재고' }).focus()
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  const panel = page.getByRole('complementary', { name: new RegExp(made.title) })
  await expect(panel.getByRole('heading', { name: made.title })).toBeFocused()
  const next = async () => page.keyboard.press('Tab')
  await next()
  await next()
  await page.keyboard.press('ArrowRight')
  await expect(panel.getByRole('radio', { name: '맞추기' })).toBeChecked()
  await next()
  await page.keyboard.type('-1')
  await next()
  await page.keyboard.press('ArrowDown')
  await next()
  await expect(panel.getByRole('button', { name: '4개로 맞추기' })).toBeFocused()
  await page.keyboard.press('Enter')

  const entry = panel.getByRole('row', { name: /맞추기 깨짐/ })
  await expect(entry).toBeVisible()
  const [cell, head] = [await entry.getByRole('cell').last().boundingBox(), await panel.getByRole('columnheader').last().boundingBox()]
  expect([cell?.x, cell?.width], 'what is new stands in its columns').toEqual([head?.x, head?.width])
  await expect(panel.getByText('움직임 합 4 = 있는 수 4')).toBeVisible()
  await expect(row(colleague).getByRole('gridcell').nth(2)).toHaveText('4')
  await page.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
  await expect(page.getByRole('grid', { name: '재고' })).toBeFocused()
})

test('what is promised to orders cannot be adjusted away: the old figure comes back and the reason stands beside the field', async ({ person }) => {
  const made = await makeProduct({ stock: 5 })
  const order = await placeOrder(made, { quantity: 4 })
  await expect.poll(() => lifecycleOf(order.order?.id ?? '')).toBe('CONFIRMED')
  const page = await person('warehouse')
  const { panel, put } = await openPanel(page, made)
  await panel.getByRole('radio', { name: '맞추기' }).check()
  await put('-3')
  await panel.getByRole('button', { name: '2개로 맞추기' }).click()
  await expect(panel.getByText('까닭을 적어 주세요')).toBeVisible()
  await panel.getByRole('combobox', { name: /까닭/ }).selectOption('깨짐')
  await panel.getByRole('button', { name: '2개로 맞추기' }).click()
  await expect(panel.getByText('주문에 잡힌 4개는 남아 있어야 해요. 4개까지 맞출 수 있어요.')).toBeVisible()
  await expect(panel.getByText('있는 수').first().locator('..')).toContainText('5')
  await expect(panel.getByText('움직임 합 5 = 있는 수 5')).toBeVisible()
})

test('what is typed while a movement is on its way stands, and is the next one', async ({ person }) => {
  const made = await makeProduct({ stock: 5 })
  const page = await person('warehouse')
  const { panel, count, put } = await openPanel(page, made)
  await put('3')
  await panel.getByRole('combobox', { name: /까닭/ }).selectOption({ index: 1 })
  const release = await heldCommands(page, 'catalog')
  await panel.getByRole('button', { name: '3개 들여놓기' }).click()
  await put('4')
  release('sent')
  await expect(panel.getByText('움직임 합 8 = 있는 수 8')).toBeVisible()
  await expect(count).toHaveValue('4')
  await panel.getByRole('button', { name: '4개 들여놓기' }).click()
  await expect(panel.getByText('움직임 합 12 = 있는 수 12')).toBeVisible()
  await expect(count).toHaveValue('')
})

test('goods whose receipt was not answered come in once, and what was typed is there after a reload', async ({ person, expectComplaint }) => {
  expectComplaint(/Failed to load resource/)
  const made = await makeProduct({ stock: 5 })
  const page = await person('warehouse')
  const { panel, count, put } = await openPanel(page, made)
  await put('3')
  await panel.getByRole('combobox', { name: /까닭/ }).selectOption({ index: 1 })
  const answersAgain = await lostAnswers(page, 'catalog')
  await panel.getByRole('button', { name: '3개 들여놓기' }).click()
  await expect(panel.getByText(/^답을 받지 못했어요/)).toBeVisible()
  await expect(panel.getByText('움직임 합 8 = 있는 수 8')).toBeVisible()
  await answersAgain()
  await page.reload()
  await expect(count).toHaveValue('3')
  await panel.getByRole('button', { name: '3개 들여놓기' }).click()
  await expect(count).toHaveValue('')
  await adjustStock(made, -1)
  await expect(panel.getByText('움직임 합 7 = 있는 수 7'), 'what was sent before has arrived').toBeVisible()
})

test('a variant that runs low comes into the list by itself, and tab and rail say the same number', async ({ person }) => {
  const made = await makeProduct({ stock: 9 })
  const page = await person('warehouse')
  await page.goto(`/catalog/stock?view=LOW&text=${made.sku}`)
  await expect(page.getByText('여기에 드는 종류가 없어요')).toBeVisible()
  await adjustStock(made, -5)
  await expect(page.getByRole('row', { name: new RegExp(made.sku) })).toBeVisible()
  const said = async (text: Promise<string | null>) => /[\d,]+$/.exec((await text) ?? '')?.[0]
  await expect(async () => {
    const tab = await said(page.getByRole('tab', { name: /곧 떨어짐/ }).textContent())
    expect(tab).toBeDefined()
    expect(tab).toBe(await said(page.getByRole('navigation').getByRole('link', { name: /^재고/ }).textContent()))
  }).toPass()
})

test('what ran low before the feed has told the list anything is in it too', async ({ person, expectComplaint }) => {
  expectComplaint(/WebSocket/)
  const made = await makeProduct({ stock: 9 })
  const page = await person('warehouse')
  const line = await lineOf(page)
  line.cut('catalog')
  await page.goto(`/catalog/stock?view=LOW&text=${made.sku}`)
  await expect(page.getByText('여기에 드는 종류가 없어요')).toBeVisible()
  await adjustStock(made, -5)
  await expect.poll(async () => (await stockOf(made))?.available).toBe(4)
  line.mend()
  await expect(page.getByRole('row', { name: new RegExp(made.sku) })).toBeVisible()
})

test('what waits pushes nothing, on a phone and at a desk', async ({ person }) => {
  const [older, newer] = [await makeProduct({ stock: 9 }), await makeProduct({ stock: 9 })]
  for (const [width, height, below] of [
    [390, 844, older],
    [1440, 900, newer],
  ] as const) {
    const page = await person('warehouse', { viewport: { width, height } })
    await watchShifts(page)
    await page.goto('/catalog/stock')
    await expect(page.getByRole('row', { name: new RegExp(below.sku) })).toBeVisible()
    await page.getByRole('grid', { name: '재고' }).focus()
    await adjustStock(below, -1)
    await expect(page.getByRole('button', { name: /다시 정렬|더 있어요/ })).toBeVisible()
    expect(await shiftFaults(page)).toEqual([])
    await page.keyboard.press('n')
    await expect(page.getByRole('row', { name: new RegExp(below.sku) })).toHaveAttribute('aria-rowindex', /^[2-9]$/)
  }
})
