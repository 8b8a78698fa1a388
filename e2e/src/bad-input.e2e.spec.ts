import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { changePrice, makeProduct, untilFound } from './machine.ts'
import { expect, test } from './test.ts'

const WIDTHS = [320, 390, 1440]
const many = (sku: string) =>
  Array.from({ length: 200 }, (_, n) => ({
    sku: `${sku}-${n}`,
    price: (n + 1) * 1_000,
    options: [{ name: '크기와 색', value: `제${n}호 아주 긴 이름의 값 ${n}` }],
  }))

/** What reaches beyond the window at each width: nothing may. */
const overflows = async (page: Page, what: string) => {
  const found: string[] = []
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 })
    const beyond = await page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) - innerWidth)
    if (beyond > 0) found.push(`${what} at ${width}: ${beyond} px`)
  }
  return found
}

test('no name, price or number of variants breaks the list or the product’s page', async ({ person }) => {
  const mark = `q${randomUUID().slice(0, 8)}`
  const goods = await Promise.all([
    makeProduct({ titleEn: null, title: `${mark} ${'긴이름'.repeat(70)}`.slice(0, 200), variants: many(mark.toUpperCase()) }),
    makeProduct({ titleEn: null, title: `${mark} ${'W'.repeat(80)}`, price: 1_000_000_000, stock: 2 }),
    makeProduct({ titleEn: null, title: `${mark} كوب شاي أزرق من الخزف` }),
  ])
  // nothing is put on sale without a price; it may fall to 0 afterwards
  await changePrice(goods[2], 0)
  await untilFound(mark, goods.length)
  const page = await person()
  const found: string[] = []
  await page.goto(`/catalog?text=${mark}`)
  await expect(page.getByRole('article')).toHaveCount(goods.length)
  found.push(...(await overflows(page, 'list')))
  for (const { slug, title } of goods) {
    await page.goto(`/catalog/p/${slug}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    await expect(page.getByRole('button', { name: '장바구니에 담기' })).toBeVisible()
    found.push(...(await overflows(page, title.slice(0, 30))))
  }
  expect(found).toEqual([])
})

test('where nothing is found the page says what to do, at every width', async ({ person }) => {
  const page = await person()
  await page.goto(`/catalog?text=${'없'.repeat(80)}&o.색=없는색&min=1000000000`)
  await expect(page.getByText('찾는 상품이 없어요')).toBeVisible()
  expect(await overflows(page, 'nothing')).toEqual([])
  await page.setViewportSize({ width: 1440, height: 900 })
  await expect(page.getByRole('main').getByRole('button', { name: '없는색 지우기' })).toBeVisible()
  await page.getByRole('main').getByRole('button', { name: '모두 지우기' }).last().click()
  await expect(page).toHaveURL(/\/catalog$/)
})

test('an address that no link has, and that cannot be decoded, finds no product instead of breaking the page', async ({ person }) => {
  const page = await person()
  for (const address of ['/catalog/p/%', '/catalog/p/%E0%A4%A'])
    await test.step(address, async () => {
      await page.goto(address)
      await expect(page.getByText('이 상품을 찾지 못했어요')).toBeVisible()
    })
})
