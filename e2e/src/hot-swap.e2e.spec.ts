import type { Page } from '@playwright/test'
import { makeProduct } from './machine.ts'
import { bar, confirmed, list, order, type Placed, row, toolbar } from './staff-orders.ts'
import { activate, copyRelease, offer, removeCopies, running } from './release.ts'
import { expect, heldCommands, test } from './test.ts'

test.describe.configure({ mode: 'serial' })
test.setTimeout(120_000)

const MARK = `swap${Date.now().toString(36)}`
const second = `2.0.0-${MARK}`
const broken = `3.0.0-${MARK}`
const throwing = `4.0.0-${MARK}`
let first = ''

test.beforeAll(async () => {
  first = await running('orders')
  copyRelease('orders', first, second)
  const throws = '"home.orders":()=>{throw new Error("this version does not draw")}'
  copyRelease('orders', first, throwing, (code) => code.replace(/"home\.orders":[\w$]+/, throws))
  copyRelease('orders', first, broken, (code, path) => (path === 'remoteEntry.js' ? 'throw new Error("this version does not run")' : code))
})
test.afterAll(async () => {
  await activate('orders', first)
  removeCopies('orders', MARK)
})

const runs = (page: Page, version: string) => expect(page.locator('[data-part=orders]').first()).toHaveAttribute('data-version', version)
const waits = (page: Page) => page.getByText('새 버전이 준비됐어요. 적던 것은 그대로예요.')
/** Lost by a reload. */
const mark = (page: Page) => page.evaluate(() => Object.assign(window, { sameDocument: true }))
const sameDocument = (page: Page) => page.evaluate(() => 'sameDocument' in window)
/** A guest on the home page and staff on their orders, both with the first version. */
const bothOpen = async (person: (role?: 'support') => Promise<Page>): Promise<[Page, Page]> => {
  const [guest, support] = [await person(), await person('support')]
  await guest.goto('/')
  await support.goto('/orders')
  for (const page of [guest, support]) {
    await runs(page, first)
    await mark(page)
  }
  return [guest, support]
}
/** They are sewn for a third of a second: too short to look for. */
const watchSeams = (page: Page) =>
  page.evaluate(() => {
    const look = () => document.querySelector('.jt-stitch-sewing') && Object.assign(window, { sewnAnew: true })
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['class'] })
  })

test('a version that is activated runs in open tabs without a reload, and going back is the same', async ({ person }) => {
  await makeProduct()
  const [guest, support] = await bothOpen(person)
  const search = support.getByRole('main').getByRole('searchbox')
  await search.fill('없는 주문')
  await expect(support).toHaveURL(/text=/)
  await search.blur()
  await watchSeams(guest)
  await activate('orders', second)
  for (const page of [guest, support]) await runs(page, second)
  await expect(guest.getByRole('contentinfo').getByText('2.0.0')).toBeVisible()
  await expect.poll(() => guest.evaluate(() => 'sewnAnew' in window), 'the seams were sewn anew').toBe(true)
  await expect(guest.locator('.jt-stitch-sewing')).toHaveCount(0)
  await expect(search).toHaveValue('없는 주문')
  await activate('orders', first)
  for (const page of [guest, support]) {
    await runs(page, first)
    expect(await sameDocument(page)).toBe(true)
  }
  const sheets = guest.locator('head link[rel=stylesheet][href^="/mfe/orders/"]')
  const worn = await sheets.evaluateAll((links) => links.map((link) => [link.getAttribute('href')?.split('/')[3], link.getAttribute('media') ?? '']))
  expect(Object.fromEntries(worn), 'the styles of the version that runs, and no others').toMatchObject({ [first]: '', [second]: 'not all' })
  await expect(guest.getByRole('heading', { name: '내 주문' })).toBeVisible()
})

test('whoever writes is waited for; taken at once, text, focus and cursor stay where they were', async ({ person }) => {
  const made = await makeProduct()
  const page = await person()
  await page.goto(`/catalog/p/${made.slug}`)
  await page.getByRole('button', { name: '장바구니에 담기' }).click()
  await page.goto('/orders/checkout')
  await runs(page, first)
  await mark(page)
  const field = page.getByLabel('이름', { exact: true })
  await field.pressSequentially('김서연')
  await page.keyboard.press('ArrowLeft')
  await activate('orders', second)
  await expect(waits(page)).toBeVisible()
  await runs(page, first)
  await page.keyboard.type('하')
  await expect(field).toHaveValue('김서하연')
  await page.getByRole('button', { name: '지금 바꾸기' }).click()
  await runs(page, second)
  await expect(waits(page)).toHaveCount(0)
  await expect(field).toHaveValue('김서하연')
  await expect(field).toBeFocused()
  await page.keyboard.type('은')
  await expect(field).toHaveValue('김서하은연')

  await field.focus()
  await page.keyboard.press('End')
  await page.keyboard.type('님')
  await activate('orders', first)
  await expect(waits(page)).toBeVisible()
  await page.getByLabel('이메일').focus()
  await runs(page, second)
  await page.getByRole('heading', { name: '주문하기' }).click()
  await runs(page, first)
  await expect(field).toHaveValue('김서하은연님')
  expect(await sameDocument(page)).toBe(true)
})

test('while the list sends to many orders a new version waits, also when nobody looks at the list', async ({ person }) => {
  const made = await makeProduct()
  const placed = (await confirmed(made, 1))[0] as Placed
  const [guest, page] = await bothOpen(person)
  const release = await heldCommands(page, 'orders')
  await row(page, placed).getByRole('checkbox').check()
  await toolbar(page).getByRole('button', { name: '취소' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '주문 취소하기' }).click()
  await expect(toolbar(page)).toContainText('1건 중 0건 취소')
  const loaded = page.waitForResponse((response) => response.url().includes(second))
  await activate('orders', second)
  await runs(guest, second)
  await loaded
  await row(page, placed).getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1, name: placed.number })).toBeVisible()
  await page.goBack()
  await expect(toolbar(page)).toContainText('1건 중 0건 취소')
  await runs(page, first)
  release('sent')
  await runs(page, second)
  await expect(toolbar(page)).toHaveCount(0)
  await activate('orders', first)
  await runs(page, first)
})

test('a focus outside of any text stays on the same control of the new version', async ({ person }) => {
  const page = await person('support')
  await page.goto('/orders')
  await runs(page, first)
  const view = page.getByRole('navigation', { name: '보기' }).getByRole('link').first()
  await view.focus()
  await activate('orders', second)
  await runs(page, second)
  await expect(view).toBeFocused()
  await activate('orders', first)
  await runs(page, first)
  await expect(view).toBeFocused()
})

test('rows under a pointer that lies still hold still in the new version too', async ({ person }) => {
  const made = await makeProduct()
  const placed = (await confirmed(made, 1))[0] as Placed
  const page = await person('support')
  await list(page, placed)
  await runs(page, first)
  await row(page, placed).hover()
  await activate('orders', second)
  await runs(page, second)
  await expect(row(page, placed)).toBeVisible()
  const before = await row(page, placed).boundingBox()
  await order(made)
  await expect(bar(page)).toBeVisible()
  expect((await row(page, placed).boundingBox())?.y).toBe(before?.y)
  await activate('orders', first)
  await runs(page, first)
})

test('a version that does not run, or throws as soon as it is drawn, is refused: the former one goes on, and staff alone are told', async ({
  person,
  expectComplaint,
}) => {
  expectComplaint(/this version does not (run|draw)|RUNTIME-|[34]\.0\.0/)
  const [guest, support] = await bothOpen(person)
  const refused = (page: Page) => page.getByText(/열리지 않아 쓰지 않았어요/)
  for (const page of [guest, support]) await offer(page, 'orders', broken)
  await activate('orders', second)
  await expect(refused(support)).toBeVisible()
  await runs(support, first)
  await runs(guest, first)
  await expect(refused(guest)).toHaveCount(0)
  const tried = guest.waitForEvent('console', (message) => message.text().includes('this version does not draw'))
  for (const page of [guest, support]) {
    await page.unrouteAll()
    await offer(page, 'orders', throwing)
  }
  await activate('orders', first)
  await tried
  await runs(support, throwing)
  await runs(guest, first)
  await expect(guest.getByRole('heading', { name: '내 주문' })).toBeVisible()
  for (const page of [guest, support]) await page.unrouteAll()
  await activate('orders', second)
  for (const page of [guest, support]) {
    await runs(page, second)
    expect(await sameDocument(page)).toBe(true)
  }
})
