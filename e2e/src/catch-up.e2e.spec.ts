import { changePrice, makeProduct } from './machine.ts'
import { askShop } from './shop.ts'
import { expect, test } from './test.ts'

const shown = (page: import('@playwright/test').Page) => page.locator('.jt-money-now').first().innerText()

test.describe.configure({ mode: 'serial' })

test('after a dropped connection the page shows what a fresh page shows', async ({ person, expectComplaint }) => {
  expectComplaint(/ERR_INTERNET_DISCONNECTED|WebSocket/)
  const made = await makeProduct({ price: 10_000 })
  const page = await person()
  await page.goto(`/catalog/p/${made.slug}`)
  await expect(page.getByText('10,000').first()).toBeVisible()
  await page.context().setOffline(true)
  await changePrice(made, 12_300)
  await changePrice(made, 11_100)
  await page.context().setOffline(false)
  await expect(page.getByText('11,100').first()).toBeVisible({ timeout: 30_000 })
  const fresh = await person()
  await fresh.goto(`/catalog/p/${made.slug}`)
  await expect(fresh.getByText('11,100').first()).toBeVisible()
  expect(await shown(page)).toBe(await shown(fresh))
})

test('a restart of the query service, and a move to another replica, lose nothing', async ({ person, expectComplaint }) => {
  test.setTimeout(120_000)
  expectComplaint(/WebSocket|50[234]/)
  const made = await makeProduct({ price: 20_000 })
  const page = await person()
  await page.goto(`/catalog/p/${made.slug}`)
  await expect(page.getByText('20,000').first()).toBeVisible()
  await askShop('scale', 'catalog-query', '2')
  const restart = askShop('restart', 'catalog-query')
  await changePrice(made, 21_000)
  await restart
  await changePrice(made, 19_500)
  await expect(page.getByText('19,500').first()).toBeVisible({ timeout: 30_000 })
  await askShop('scale', 'catalog-query', '1')
  await changePrice(made, 18_000)
  await expect(page.getByText('18,000').first()).toBeVisible({ timeout: 30_000 })
})
