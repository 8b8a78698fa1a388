import type { Page } from '@playwright/test'

export type Account = 'customer' | 'support' | 'warehouse' | 'catalog' | 'admin' | 'developer'
/** What a screen needs to exist: a published product, an order that staff see, and the path of an order's page that its reader may open. */
export type Given = { slug: string; productId: string; orderId: string; orderPath: string }
/** One screen of the product: who looks, where it is, and what must be done before one goes there and once one is there. */
export type Screen = {
  name: string
  account?: Account
  path: (given: Given) => string
  before?: (page: Page, given: Given) => Promise<void>
  after?: (page: Page) => Promise<void>
}

const fillCart = async (page: Page, { slug }: Given) => {
  await page.goto(`/catalog/p/${slug}`)
  await page.getByRole('button', { name: /장바구니에 담기|Add to cart/ }).click()
  await page.waitForFunction(() => Object.values(localStorage).some((text) => text.includes('variantId')))
}

/** The cart as if its price had been another when it was filled: lower, so that the present one asks. */
const fillCheaply = async (page: Page, given: Given) => {
  await fillCart(page, given)
  await page.evaluate(() => {
    const cart = JSON.parse(localStorage.getItem('jangteo.cart') ?? '[]') as { seenPrice: number }[]
    localStorage.setItem('jangteo.cart', JSON.stringify(cart.map((line) => ({ ...line, seenPrice: line.seenPrice - 1_000 }))))
  })
}
/** The orders part is broken: none of its files come. */
const breakOrders = async (page: Page) => {
  await page.route('**/mfe/orders/**', (route) => route.abort())
}
const failedSaid = (page: Page) =>
  page
    .getByText(/주문 화면을 불러오지 못했어요|The Orders part did not load/)
    .first()
    .waitFor()
/** The palette with what both parts found. */
const openPalette = async (page: Page) => {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: /찾기·명령|Search and commands/ }).fill('찻잔')
  await page.getByText(/함께 찾음|searched together/).waitFor()
}
/** The first variant beside the list, which a phone shows as a page. */
const openStock = async (page: Page) => {
  await page.getByRole('row', { name: /-/ }).first().click()
  await page.getByRole('complementary').getByRole('table').waitFor()
}
/** A field that is not saved, and a price that cannot be. */
const typeWrongly = async (page: Page) => {
  await page.getByRole('textbox', { name: /^(설명|Description)$/ }).fill('비취색 유약을 두 번 입혔습니다.')
  await page
    .getByRole('textbox', { name: /새 값|New price/ })
    .first()
    .fill('-44,000')
}
const addOptions = async (page: Page) => {
  await page.getByRole('button', { name: /^(옵션|옵션·종류|Option|Options, variants)$/ }).click()
  await page.getByRole('dialog').waitFor()
}

/** Every screen that exists, by who sees it. */
export const screens: readonly Screen[] = [
  { name: 'home', path: () => '/' },
  { name: 'home-seams', path: () => '/', after: (page) => page.keyboard.press('\\') },
  { name: 'home-part-failed', path: () => '/', before: breakOrders, after: failedSaid },
  { name: 'cart-part-failed', path: () => '/orders/cart', before: breakOrders, after: failedSaid },
  { name: 'home-palette', path: () => '/', after: openPalette },
  { name: 'catalog', path: () => '/catalog' },
  { name: 'catalog-search', path: () => '/catalog?text=찻잔&category=table' },
  { name: 'catalog-nothing', path: () => '/catalog?text=zzzz' },
  { name: 'product', path: ({ slug }) => `/catalog/p/${slug}` },
  { name: 'cart-empty', path: () => '/orders/cart' },
  { name: 'cart', path: () => '/orders/cart', before: fillCart },
  { name: 'checkout', path: () => '/orders/checkout', before: fillCart },
  { name: 'checkout-asks', path: () => '/orders/checkout', before: fillCheaply },
  { name: 'order-not-found', path: () => '/orders/o/019a0000-0000-7000-8000-000000000000?t=cut' },
  { name: 'my-orders-guest', path: () => '/orders/mine' },
  { name: 'sign-in', path: () => '/auth/login' },
  { name: 'not-found', path: () => '/nowhere' },
  { name: 'me-guest', path: () => '/me' },
  { name: 'order', path: ({ orderPath }) => orderPath },
  { name: 'home-customer', account: 'customer', path: () => '/' },
  { name: 'my-orders', account: 'customer', path: () => '/orders/mine' },
  { name: 'me', account: 'customer', path: () => '/me' },
  { name: 'home-support', account: 'support', path: () => '/' },
  { name: 'staff-part-failed', account: 'support', path: () => '/', before: breakOrders, after: failedSaid },
  { name: 'staff-orders', account: 'support', path: () => '/orders' },
  { name: 'staff-palette', account: 'support', path: () => '/orders', after: openPalette },
  { name: 'staff-orders-found', account: 'support', path: () => '/orders?lifecycle=CONFIRMED&totalMin=30000&sort=dearest' },
  { name: 'staff-orders-problems', account: 'support', path: () => '/orders?problem=1' },
  { name: 'staff-orders-nothing', account: 'support', path: () => '/orders?text=zzzz' },
  { name: 'staff-order', account: 'support', path: ({ orderId }) => `/orders/manage/${orderId}` },
  { name: 'no-access', account: 'support', path: () => '/catalog/manage' },
  { name: 'stock', account: 'warehouse', path: () => '/catalog/stock' },
  { name: 'stock-open', account: 'warehouse', path: () => '/catalog/stock?view=LOW', after: openStock },
  // far from the same order of another person: who else has it open would show in the pictures
  { name: 'staff-order-warehouse', account: 'warehouse', path: ({ orderId }) => `/orders/manage/${orderId}` },
  { name: 'product-table', account: 'catalog', path: () => '/catalog/manage' },
  { name: 'product-editor', account: 'catalog', path: ({ productId }) => `/catalog/manage/${productId}` },
  { name: 'product-editor-unsaved', account: 'catalog', path: ({ productId }) => `/catalog/manage/${productId}`, after: typeWrongly },
  { name: 'product-editor-options', account: 'catalog', path: ({ productId }) => `/catalog/manage/${productId}`, after: addOptions },
  { name: 'product-new', account: 'catalog', path: () => '/catalog/manage/new' },
]

/** Waits until nothing of the page is still loading. */
export const settled = async (page: Page) => {
  await page.locator('h1').first().waitFor({ state: 'attached', timeout: 15_000 })
  await page.locator('.jt-loading').first().waitFor({ state: 'detached', timeout: 15_000 })
}
