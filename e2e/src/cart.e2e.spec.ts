import type { Page } from '@playwright/test'
import { addToCart, buy, fillCheckout } from './buy.ts'
import { changePrice, type Made, makeProduct } from './machine.ts'
import { expect, test } from './test.ts'

const badge = (page: Page) => page.getByRole('banner').getByRole('button', { name: /^장바구니/ })

test('two tabs have one cart: quantities, what is taken out and put back, and the order that empties it', async ({ person }) => {
  const [first, other] = [await makeProduct(), await makeProduct()]
  const one = await person()
  for (const { slug } of [first, other]) await addToCart(one, slug)
  const two = await one.context().newPage()
  for (const page of [one, two]) await page.goto('/orders/cart')
  await expect(badge(two)).toHaveAccessibleName('장바구니 2점')

  await one.getByRole('group', { name: first.title }).getByRole('button', { name: '하나 더' }).click()
  await expect(badge(one)).toHaveAccessibleName('장바구니 3점')
  await expect(badge(two)).toHaveAccessibleName('장바구니 3점')
  await expect(two.getByRole('spinbutton', { name: first.title })).toHaveText('2')

  await two.getByRole('button', { name: `${first.title} 빼기` }).press('Enter')
  await expect(two.getByRole('link', { name: other.title })).toBeFocused()
  await expect(badge(one)).toHaveAccessibleName('장바구니 1점')
  await two.getByRole('button', { name: '되돌리기' }).click()
  await expect(one.getByRole('main').getByRole('listitem').first()).toContainText(first.title)
  await expect(badge(one)).toHaveAccessibleName('장바구니 3점')

  await two.goto('/orders/checkout')
  await buy(one, other.slug)
  await expect(two.getByRole('main').getByText('아직 담은 것이 없어요')).toBeVisible()
  await expect(badge(two)).toHaveAccessibleName('장바구니')
})

test('where the browser may keep nothing, a guest still fills a cart and orders', async ({ person }) => {
  const made = await makeProduct()
  const guest = await person()
  await guest.addInitScript(() => {
    const get = () => {
      throw new DOMException('blocked by a setting', 'SecurityError')
    }
    for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { get })
  })
  await guest.goto(`/catalog/p/${made.slug}`)
  await guest.getByRole('button', { name: '장바구니에 담기' }).click()
  await expect(badge(guest)).toHaveAccessibleName('장바구니 1점')
  await badge(guest).click()
  await guest.getByRole('link', { name: '주문하러 가기' }).click()
  await fillCheckout(guest)
  await guest.getByRole('button', { name: /주문하기/ }).click()
  await expect(guest.getByRole('heading', { name: '주문이 확정됐어요' })).toBeVisible()
})

test('what another tab puts into the cart while an order is on its way stays in it', async ({ person }) => {
  const [ordered, added] = [await makeProduct(), await makeProduct()]
  const one = await person()
  await addToCart(one, ordered.slug)
  const two = await one.context().newPage()
  await one.goto('/orders/checkout')
  await fillCheckout(one)
  const sent = Promise.withResolvers<void>()
  const answer = Promise.withResolvers<void>()
  await one.route('**/bff/orders/graphql', async (route) => {
    sent.resolve()
    await answer.promise
    await route.continue()
  })
  await one.getByRole('button', { name: /주문하기/ }).click()
  await sent.promise
  await addToCart(two, added.slug)
  answer.resolve()
  await expect(one.getByRole('heading', { name: '주문이 확정됐어요' })).toBeVisible()
  await expect(badge(one)).toHaveAccessibleName('장바구니 1점')
  await two.goto('/orders/cart')
  await expect(two.getByRole('main').getByRole('listitem').first()).toContainText(added.title)
})

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
/** As many lines as an order may have: copies of what is in the cart, without pictures. */
const crowd = (page: Page) =>
  page.evaluate(() => {
    const cart = JSON.parse(localStorage.getItem('jangteo.cart') ?? '[]') as object[]
    const more = Array.from({ length: 200 - cart.length }, (_, at) => ({ ...cart[at % cart.length], variantId: `v${at}`, productId: `p${at}`, image: null }))
    localStorage.setItem('jangteo.cart', JSON.stringify([...cart, ...more]))
  })

test('at 320 px long, endless and right-to-left names, prices of 0 and a billion and 200 lines break nothing', async ({ person }) => {
  test.setTimeout(90_000)
  const odd: [Made, ...Made[]] = [
    await makeProduct({ name: '아주 긴 이름 '.repeat(23).trim() }),
    await makeProduct({ name: 'Donaudampfschifffahrt'.repeat(4).slice(0, 80), price: 1_000_000_000 }),
    await makeProduct({ name: 'فنجان شاي أزرق', price: 1 }),
  ]
  expect(await changePrice(odd[0], 0)).toMatchObject({ changePrice: { __typename: 'ProductAccepted' } })
  const customer = await person('customer')
  await customer.setViewportSize({ width: 320, height: 640 })
  for (const { slug } of odd) {
    await addToCart(customer, slug)
    expect(await overflow(customer)).toBeLessThanOrEqual(0)
  }
  await crowd(customer)
  for (const path of ['/orders/cart', '/orders/checkout']) {
    await customer.goto(path)
    await expect(customer.getByRole('main').getByRole('listitem')).toHaveCount(200)
    await expect(customer.getByRole('main').getByText('1,000,000,000원').first()).toBeVisible()
    expect(await overflow(customer), path).toBeLessThanOrEqual(0)
  }
  await customer.evaluate(() => {
    const cart = JSON.parse(localStorage.getItem('jangteo.cart') ?? '[]') as object[]
    localStorage.setItem('jangteo.cart', JSON.stringify(cart.slice(0, 2)))
  })
  await buy(customer, odd[2]?.slug ?? '', { name: '가'.repeat(100) })
  await expect(customer.getByRole('heading', { name: '주문이 확정됐어요' })).toBeVisible()
  expect(await overflow(customer)).toBeLessThanOrEqual(0)
  for (const path of ['/orders/mine', '/']) {
    await customer.goto(path)
    await expect(customer.getByText(/아주 긴 이름/).first()).toBeVisible()
    expect(await overflow(customer), path).toBeLessThanOrEqual(0)
  }
})
