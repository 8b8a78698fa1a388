import type { Page } from '@playwright/test'
import { addToCart, buy, fillCheckout } from './buy.ts'
import { changePrice, type Made, makeProduct, ordersOf, placeOrder } from './machine.ts'
import { expect, lostAnswers, test } from './test.ts'

const PHONE = { width: 390, height: 844 }
const order = (page: Page) => page.getByRole('button', { name: /주문하기$/ })
/** Where the fields of the form are on the screen. */
const places = (page: Page) =>
  page.locator('form :is([name=name], [name=email], [name=postcode], [name=line1])').evaluateAll((fields) =>
    fields.map((field) => {
      const { x, y, width, height } = field.getBoundingClientRect()
      return [x, y, width, height].map(Math.round)
    }),
  )

for (const { width, height } of [{ width: 1440, height: 900 }, PHONE])
  test(`at ${width} px prices and stock change in words, the button waits for the answers, and nothing in the form moves`, async ({ person }) => {
    const [cheap, dear, scarce] = [await makeProduct(), await makeProduct({ price: 64_000 }), await makeProduct({ stock: 5 })]
    const guest = await person()
    for (const { slug } of [cheap, dear, scarce, scarce, scarce]) await addToCart(guest, slug)
    await guest.setViewportSize({ width, height })
    await guest.goto('/orders/checkout')
    await guest.getByLabel('이메일').focus()
    const still = await places(guest)
    const main = guest.getByRole('main')

    await changePrice(cheap, 37_800)
    await expect(main.getByText('담은 뒤에 4,200원 내렸어요. 합계에 벌써 반영했어요.')).toBeVisible()
    await changePrice(dear, 69_000)
    await expect(main.getByText('방금 64,000원에서 69,000원으로 올랐어요. 이 값으로 계속할까요?')).toBeVisible()
    expect((await placeOrder(scarce, { quantity: 3 })).__typename).toBe('OrderAccepted')
    await expect(main.getByText('2개만 남았어요. 수량을 2개로 줄일까요?')).toBeVisible()
    await expect.poll(() => places(guest)).toEqual(still)

    await expect(order(guest)).toHaveAttribute('aria-disabled', 'true')
    await expect(order(guest)).toHaveAccessibleDescription('바뀐 것 2가지를 확인하면 주문할 수 있어요.')
    await guest.keyboard.press('Enter')
    const goOn = main.getByRole('button', { name: '69,000원으로 계속' })
    await expect(goOn).toBeFocused()
    await guest.keyboard.press('Enter')
    await expect(main.getByRole('link', { name: dear.title })).toBeFocused()
    await expect(order(guest)).toHaveAccessibleDescription('모자란 것 하나를 확인하면 주문할 수 있어요.')
    await main.getByRole('button', { name: '2개로 줄이기' }).click()
    await expect(order(guest)).not.toHaveAttribute('aria-disabled')
    await expect(order(guest)).toHaveText(/190,800원/)
  })

test('on the phone each fault is told at its field, its row opens and the focus goes to the first', async ({ person }) => {
  const made = await makeProduct()
  const guest = await person()
  await guest.setViewportSize(PHONE)
  await addToCart(guest, made.slug)
  await guest.goto('/orders/checkout')
  const field = (name: string) => guest.getByLabel(name, { exact: true })
  for (const [name, kind] of [
    ['이름', 'name'],
    ['휴대전화', 'tel'],
    ['이메일', 'email'],
    ['우편번호', 'postal-code'],
    ['도시', 'address-level2'],
    ['주소', 'address-line1'],
    ['상세 주소', 'address-line2'],
    ['나라', 'country'],
  ] as const)
    await expect(field(name)).toHaveAttribute('autocomplete', kind)

  await order(guest).click()
  await expect(field('이름')).toBeFocused()
  await expect(field('이름')).toHaveAccessibleDescription('적어 주세요')
  await field('이름').fill('박하늘')
  await field('이메일').fill('sky@jangteo.test')
  await field('우편번호').fill('12')
  await expect(field('우편번호')).toHaveAccessibleDescription('04038처럼 적어 주세요')
  await guest.getByRole('heading', { name: '받는 곳' }).click()
  await expect(field('우편번호')).toBeHidden()
  await order(guest).click()
  await expect(field('우편번호')).toBeFocused()

  await guest.getByRole('heading', { name: '연락처' }).click()
  await expect(guest.getByText('박하늘, sky@jangteo.test')).toBeVisible()
})

test('what was typed stays through a reload, the other language and a sign-in, with the cart; in the next account nothing of it is left', async ({
  person,
}) => {
  const made = await makeProduct()
  const guest = await person()
  await addToCart(guest, made.slug)
  await guest.goto('/orders/checkout')
  await guest.getByLabel('이름', { exact: true }).fill('박하늘')
  await guest.getByLabel('주소', { exact: true }).fill('올림픽로 300')
  await guest.getByRole('radio', { name: 'SLOW' }).check({ force: true })
  const kept = async (name: string, address: string) => {
    await expect(guest.getByLabel(name, { exact: true })).toHaveValue('박하늘')
    await expect(guest.getByLabel(address, { exact: true })).toHaveValue('올림픽로 300')
    await expect(guest.getByRole('radio', { name: 'SLOW' })).toBeChecked()
    await expect(guest.getByRole('main').getByRole('spinbutton')).toHaveText('1')
  }
  await guest.reload()
  await kept('이름', '주소')
  await guest.getByRole('button', { name: 'EN', exact: true }).click()
  await kept('Name', 'Address')
  await guest.getByRole('button', { name: /^(KO|한국어|한)$/ }).click()
  await kept('이름', '주소')

  await guest.getByRole('banner').getByRole('link', { name: '로그인' }).click()
  await guest.locator('input[name=email]').fill('customer2@jangteo.test')
  await guest.locator('input[name=password]').fill('jangteo-demo')
  await guest.locator('input[name=password]').press('Enter')
  await guest.waitForURL('**/orders/checkout')
  await kept('이름', '주소')
  await expect(guest.getByLabel('이메일')).toHaveValue('customer2@jangteo.test')

  await guest.getByRole('button', { name: /님 계정$/ }).click()
  await guest.getByRole('menuitem', { name: '로그아웃' }).click()
  await expect(guest.getByRole('banner').getByRole('link', { name: '로그인' })).toBeVisible()
  await guest.goto('/orders/checkout')
  await expect(guest.getByLabel('이름', { exact: true })).toHaveValue('')
  await expect(guest.getByLabel('주소', { exact: true })).toHaveValue('')
})

test('an account finds the address of its last order', async ({ person }) => {
  const made = await makeProduct()
  await buy(await person('customer2'), made.slug)
  const later = await person('customer2')
  await addToCart(later, made.slug)
  await later.goto('/orders/checkout')
  await expect(later.getByLabel('우편번호')).toHaveValue('04038')
  await expect(later.getByLabel('주소', { exact: true })).toHaveValue('양화로 45')
})

test('an order without a connection is said and kept, and goes out once; so does one whose answer was lost', async ({ person, expectComplaint }) => {
  expectComplaint(/ERR_INTERNET_DISCONNECTED|ERR_FAILED|WebSocket/)
  const made = await makeProduct()
  const guest = await person()
  const [offline, lost] = [`off-${made.sku.toLowerCase()}@jangteo.test`, `lost-${made.sku.toLowerCase()}@jangteo.test`]
  await addToCart(guest, made.slug)
  await guest.goto('/orders/checkout')
  await fillCheckout(guest, { email: offline })
  await guest.context().setOffline(true)
  await order(guest).click()
  await expect(guest.getByText('연결이 끊겼어요. 적은 것은 그대로 있고, 다시 이어지면 이 주문을 보낼게요.')).toBeVisible()
  await expect(guest.getByLabel('이메일')).toHaveValue(offline)
  await guest.context().setOffline(false)
  await guest.waitForURL(/\/orders\/o\//)
  await expect.poll(() => ordersOf(offline)).toBe(1)

  await addToCart(guest, made.slug)
  await guest.goto('/orders/checkout')
  await guest.getByLabel('이메일').fill(lost)
  const answersAgain = await lostAnswers(guest, 'orders')
  await order(guest).click()
  await expect(guest.getByText(/주문을 보내지 못했어요/)).toBeVisible()
  await expect.poll(() => ordersOf(lost)).toBe(1)
  await answersAgain()
  await guest.reload()
  await order(guest).click()
  await guest.waitForURL(/\/orders\/o\//)
  await expect(guest.getByRole('heading', { name: '주문이 확정됐어요' })).toBeVisible()
  expect(await ordersOf(lost)).toBe(1)
})

for (const [what, stock, change] of [
  ['took the last one', 1, async () => {}],
  ['was dearer than it would be now', 40, (made: Made) => changePrice(made, 37_800)],
] as const)
  test(`an order whose answer was lost and which ${what} is asked for as it was sent, and goes in once`, async ({ person, expectComplaint }) => {
    expectComplaint(/ERR_FAILED/)
    const made = await makeProduct({ stock })
    const guest = await person()
    const email = `lost-${made.sku.toLowerCase()}@jangteo.test`
    await addToCart(guest, made.slug)
    await guest.goto('/orders/checkout')
    await fillCheckout(guest, { email })
    const answersAgain = await lostAnswers(guest, 'orders')
    await order(guest).click()
    await expect.poll(() => ordersOf(email)).toBe(1)
    await change(made)
    await expect(guest.getByText(/앞서 보낸 주문의 답을 받지 못했어요/)).toBeVisible()
    await answersAgain()
    await guest.reload()
    await guest.getByRole('button', { name: '42,000원 그대로 다시 보내기' }).click()
    await guest.waitForURL(/\/orders\/o\//)
    await expect(guest.getByRole('heading', { name: '주문이 확정됐어요' })).toBeVisible()
    await expect(guest.getByRole('banner').getByRole('button', { name: '장바구니', exact: true })).toBeVisible()
    expect(await ordersOf(email)).toBe(1)
  })

test('whoever changes their mind about an order that was not answered orders anew', async ({ person, expectComplaint }) => {
  expectComplaint(/ERR_FAILED/)
  const made = await makeProduct()
  const guest = await person()
  const [before, after] = [`before-${made.sku.toLowerCase()}@jangteo.test`, `after-${made.sku.toLowerCase()}@jangteo.test`]
  await addToCart(guest, made.slug)
  await guest.goto('/orders/checkout')
  await fillCheckout(guest, { email: before })
  await guest.route('**/bff/orders/graphql', (route) => (route.request().postData()?.includes('commandId') ? route.abort() : route.fallback()))
  await order(guest).click()
  await expect(guest.getByText(/주문을 보내지 못했어요/)).toBeVisible()
  await guest.unroute('**/bff/orders/graphql')
  await guest.getByLabel('이메일').fill(after)
  await guest.getByRole('button', { name: '새로 주문하기' }).click()
  await order(guest).click()
  await guest.waitForURL(/\/orders\/o\//)
  await expect.poll(() => ordersOf(after)).toBe(1)
  expect(await ordersOf(before)).toBe(0)
})

test('an order that was sent before the connection broke is never said not to have gone out', async ({ person, expectComplaint }) => {
  expectComplaint(/ERR_INTERNET_DISCONNECTED|ERR_FAILED|WebSocket/)
  const made = await makeProduct()
  const guest = await person()
  const email = `unsure-${made.sku.toLowerCase()}@jangteo.test`
  await addToCart(guest, made.slug)
  await guest.goto('/orders/checkout')
  await fillCheckout(guest, { email })
  await guest.route('**/bff/orders/graphql', async (route) => {
    if (!route.request().postData()?.includes('commandId')) return route.fallback()
    await route.fetch()
    await guest.context().setOffline(true)
    await route.abort()
  })
  await order(guest).click()
  await expect(guest.getByText('연결이 끊겼어요. 앞서 보낸 주문은 벌써 들어갔을 수 있어요. 다시 이어지면 확인할게요.')).toBeVisible()
  await expect(guest.getByRole('button', { name: '보내지 않기' })).toHaveCount(0)
  await guest.getByRole('banner').getByRole('link', { name: '장터' }).click()
  await guest.getByRole('dialog', { name: '답을 기다리지 않고 갈까요?' }).getByRole('button', { name: '여기서 기다리기' }).click()
  await guest.unroute('**/bff/orders/graphql')
  await guest.context().setOffline(false)
  await guest.waitForURL(/\/orders\/o\//)
  expect(await ordersOf(email)).toBe(1)
})

test('leaving the page of an order that waits for the connection is asked about', async ({ person, expectComplaint }) => {
  expectComplaint(/ERR_INTERNET_DISCONNECTED|WebSocket/)
  const made = await makeProduct()
  const guest = await person()
  await addToCart(guest, made.slug)
  await guest.goto('/orders/checkout')
  await fillCheckout(guest, { email: `waits-${made.sku.toLowerCase()}@jangteo.test` })
  await guest.context().setOffline(true)
  await order(guest).click()
  await guest.getByRole('banner').getByRole('link', { name: '장터' }).click()
  const dialog = guest.getByRole('dialog', { name: '주문을 보내지 않고 갈까요?' })
  await dialog.getByRole('button', { name: '여기서 기다리기' }).click()
  await guest.context().setOffline(false)
  await guest.waitForURL(/\/orders\/o\//)
})
