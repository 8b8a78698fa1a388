import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { adjustStock, changePrice, graphql, makeProduct, placeOrder, untilFound } from './machine.ts'
import { expect, test } from './test.ts'

/** A word that finds the products of one test alone. */
const word = () => `q${randomUUID().slice(0, 8)}`
const colour = (value: string) => [{ name: '색', value }]
const facet = (page: Page, group: string, label: string) =>
  page
    .getByRole('group', { name: group, exact: true })
    .locator('.jt-facet')
    .filter({ has: page.getByText(label, { exact: true }) })
const count = (page: Page, group: string, label: string) => facet(page, group, label).locator('.jt-facet-count')
const card = (page: Page, title: string) => page.getByRole('article').filter({ has: page.getByRole('link', { name: title, exact: true }) })
/** Where something stands, in whole pixels. */
const place = async (page: Page, title: string) => {
  const box = await card(page, title).boundingBox()
  return box && [Math.round(box.x), Math.round(box.y)]
}

test('while one looks, counts, prices and stock change where they stand; what is new waits to be asked for', async ({ person }) => {
  const mark = word()
  const jade = await makeProduct({ title: `비취 잔 ${mark}`, options: colour('비취'), price: 42_000 })
  const white = await makeProduct({ title: `백자 잔 ${mark}`, options: colour('백자'), price: 30_000 })
  await untilFound(mark, 2)
  const page = await person()
  await page.goto(`/catalog?text=${mark}&inStock=1`)
  await expect(page.getByText('전체에서 2개')).toBeVisible()
  await expect(count(page, '분류', '상차림')).toHaveText('2')
  await expect(count(page, '색', '백자')).toHaveText('1')
  await expect(page.locator('[data-changed]'), 'what is read for the first time is no news').toHaveCount(0)
  const [whereJade, whereWhite] = [await place(page, jade.title), await place(page, white.title)]

  await adjustStock(white, -10)
  await expect(count(page, '색', '백자')).toHaveText('0')
  await expect(count(page, '색', '백자')).toHaveAttribute('data-changed', /flash|mark/)
  await expect(facet(page, '색', '백자')).toHaveClass(/jt-facet-none/)
  await expect(count(page, '분류', '상차림')).toHaveText('1')
  await expect(card(page, white.title)).toContainText(/품절/)
  expect(await place(page, white.title), 'a card that sold out stays where it is').toEqual(whereWhite)

  await changePrice(jade, 37_800)
  await expect(card(page, jade.title)).toContainText('방금 4,200원 내림')
  await expect(card(page, jade.title).locator('s')).toHaveText('42,000')

  const indigo = await makeProduct({ title: `쪽빛 잔 ${mark}`, options: colour('쪽빛') })
  const pill = page.getByRole('button', { name: '결과에 1개가 더 생겼어요 · 보기' })
  await expect(pill).toBeVisible()
  await expect(count(page, '색', '쪽빛')).toHaveText('1')
  await expect(card(page, indigo.title)).toHaveCount(0)
  expect(await place(page, jade.title), 'nothing moves by itself').toEqual(whereJade)
  await pill.click()
  await expect(card(page, indigo.title)).toBeVisible()
  await expect(card(page, white.title)).toHaveCount(0)
  await expect(pill).toHaveCount(0)
})

test('a choice narrows the list, stands above it with its way out, and lives in the address', async ({ person }) => {
  const mark = word()
  const jade = await makeProduct({ title: `비취 잔 ${mark}`, options: colour('비취'), price: 42_000 })
  const white = await makeProduct({ title: `백자 잔 ${mark}`, options: colour('백자'), price: 30_000 })
  await untilFound(mark, 2)
  const page = await person()
  await page.goto(`/catalog?text=${mark}`)
  await facet(page, '색', '비취').getByRole('checkbox').check()
  await expect(card(page, white.title)).toHaveCount(0)
  await expect(card(page, jade.title)).toBeVisible()
  await expect(count(page, '색', '백자'), 'a facet does not count with its own choice').toHaveText('1')
  await expect(page.locator('[data-changed]'), 'what one asked for is no news').toHaveCount(0)
  await page.reload()
  await expect(facet(page, '색', '비취').getByRole('checkbox')).toBeChecked()
  await page.getByRole('button', { name: '비취 지우기' }).click()
  await expect(card(page, white.title)).toBeVisible()

  await page.getByRole('slider', { name: '얼마까지' }).press('ArrowLeft')
  await expect(page).toHaveURL(/priceMax=\d+/)
  await expect(card(page, jade.title)).toHaveCount(0)
  await page.getByRole('button', { name: '모두 지우기' }).click()
  await expect(card(page, jade.title)).toBeVisible()
})

test('going back from a product finds the same rows at the same place', async ({ person }) => {
  const mark = word()
  const titles = Array.from({ length: 30 }, (_, n) => `잔 ${String(n).padStart(2, '0')} ${mark}`)
  await Promise.all(titles.map((title) => makeProduct({ title })))
  await untilFound(mark, titles.length)
  const page = await person()
  await page.goto(`/catalog?text=${mark}&sort=PRICE_UP`)
  await expect(page.getByRole('article')).toHaveCount(24)
  await page.mouse.move(800, 600)
  await page.mouse.wheel(0, 20_000)
  await expect(page.getByRole('article'), 'the next page comes before one reaches the end').toHaveCount(30)
  await page.getByRole('article').last().scrollIntoViewIfNeeded()
  const order = () => page.getByRole('article').getByRole('heading').allInnerTexts()
  const last = (await order()).at(-1) ?? ''
  const before = { order: await order(), place: await place(page, last) }
  await makeProduct({ title: `새 잔 ${mark}`, price: 1_000 })
  await untilFound(mark, titles.length + 1)
  await card(page, last).getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1, name: last })).toBeVisible()
  await page.goBack()
  await expect.poll(() => place(page, last)).toEqual(before.place)
  await expect(page.getByRole('button', { name: /더 생겼어요/ })).toBeVisible()
  expect(await order()).toEqual(before.order)
})

type Known = { featured: { nodes: { title: string; category: { slug: string }; variants: { id: string; price: number }[] }[] } }

test('the same price on two places of one page changes in the same frame', async ({ person }) => {
  await makeProduct({ category: 'garden' })
  const read = () => graphql<Known>('catalog', '{ featured(first: 4) { nodes { title category { slug } variants { id price } } } }', {})
  // no other test makes goods for the garden: the first one is featured, in whichever run it was made
  const inGarden = async () => (await read()).featured.nodes.find(({ category }) => category.slug === 'garden')
  await expect.poll(inGarden).toBeDefined()
  const shown = await inGarden()
  const [variant] = shown?.variants ?? []
  if (!shown || !variant) throw new Error('nothing is featured')
  const made = { id: '', slug: '', sku: '', title: shown.title, variantId: variant.id, price: variant.price }
  await changePrice(made, variant.price + 1_000)
  const page = await person()
  await page.goto('/')
  const prices = page
    .locator('a, article')
    .filter({ hasText: shown.title })
    .filter({ has: page.locator('.jt-money-now') })
    .locator('.jt-money-now')
  await expect(prices).toHaveCount(2)
  await expect(prices.first()).toHaveText(`${(variant.price + 1_000).toLocaleString('ko')}원`)
  const both = await prices.evaluateAll((cells) => {
    const frames: string[][] = []
    const note = () => {
      frames.push(cells.map((cell) => cell.textContent ?? ''))
      requestAnimationFrame(note)
    }
    note()
    return Object.assign(window, { frames }) && cells.length
  })
  expect(both).toBe(2)
  const text = `${(variant.price + 7_000).toLocaleString('ko')}원`
  await changePrice(made, variant.price + 7_000)
  for (const at of [0, 1]) await expect(prices.nth(at)).toHaveText(text)
  const frames = await page.evaluate(() => (window as unknown as { frames: string[][] }).frames)
  expect(frames.filter(([one, other]) => one !== other)).toEqual([])
  expect(frames.at(-1)).toEqual([text, text])
})

test('on the home page news gather until somebody asks for them', async ({ person }) => {
  const first = await makeProduct()
  await untilFound(first.title, 1)
  const page = await person()
  await page.goto('/')
  const recent = page.getByRole('region', { name: '방금 바뀐 것' })
  const titles = () => recent.getByRole('article').getByRole('heading').allInnerTexts()
  await expect(recent.getByRole('article').first()).toBeVisible()
  const before = await titles()
  await makeProduct()
  const pill = page.getByRole('button', { name: /새 소식 \d+건 보기/ })
  await expect(pill).toBeVisible()
  expect(await titles()).toEqual(before)
  await pill.click()
  await expect.poll(titles).not.toEqual(before)
})

test('news that wait on the home page push nothing, in long words on a small phone as at a desk', async ({ person }) => {
  await makeProduct()
  for (const [locale, width] of [
    ['en-US', 320],
    ['ko-KR', 390],
    ['en-US', 1440],
  ] as const) {
    const page = await person(undefined, { locale, viewport: { width, height: 900 } })
    await page.goto('/')
    const name = /^(방금 바뀐 것|Just changed)$/
    const cards = page.getByRole('region', { name })
    await expect(cards.getByRole('article').first()).toBeVisible()
    // what stands above may still fill: how far the cards stand below their own title
    const below = async () => ((await cards.boundingBox())?.y ?? 0) - ((await page.getByRole('heading', { name }).boundingBox())?.y ?? 0)
    const before = await below()
    await makeProduct()
    await expect(page.getByRole('button', { name: /새 소식 \d+건 보기|Show \d+ new/ })).toBeVisible()
    expect([locale, width, await below()]).toEqual([locale, width, before])
  }
})

test('a product tells its customers what happens to it, as it happens', async ({ person }) => {
  const made = await makeProduct({ stock: 4, price: 42_000 })
  await untilFound(made.title, 1)
  const page = await person()
  await page.goto(`/catalog/p/${made.slug}`)
  await expect(page.getByText('오늘은 아직 바뀐 것이 없어요.')).toBeVisible()
  const ledger = page.getByRole('list', { name: '이 상품의 오늘' })
  expect((await placeOrder(made)).__typename).toBe('OrderAccepted')
  await expect(ledger.getByRole('listitem').first()).toContainText('1개 팔림, 3개 남음')
  await changePrice(made, 37_800)
  await expect(ledger.getByRole('listitem').first()).toContainText('가격 42,000원 → 37,800원')
  await expect(page.getByRole('main').getByText('3개 남음', { exact: true })).toBeVisible()
})
