import { expect, test } from './test.ts'
import { makeProduct } from './machine.ts'

test('back on the list of products one stands at the same place with the same cards, though the rows came in pages', async ({ person }) => {
  test.setTimeout(120_000)
  for (let made = 0; made < 60; made += 10) await Promise.all(Array.from({ length: 10 }, () => makeProduct({ stock: 0 })))
  const page = await person()
  await page.goto('/catalog')
  const cards = page.getByRole('region', { name: '상품' }).getByRole('article')
  await expect(cards.first()).toBeVisible()
  const shown = await cards.count()
  // whoever comes near the end has the next page fetched
  await cards.last().scrollIntoViewIfNeeded()
  await expect.poll(() => cards.count()).toBeGreaterThan(shown)
  const card = cards.nth(shown + 2)
  await card.scrollIntoViewIfNeeded()
  const title = (await card.getByRole('link').first().textContent()) ?? ''
  const before = await card.boundingBox()
  await card.getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await page.goBack()
  await expect(cards.nth(shown + 2)).toContainText(title)
  await expect.poll(async () => (await cards.nth(shown + 2).boundingBox())?.y).toBeCloseTo(before?.y ?? 0, 0)
})
