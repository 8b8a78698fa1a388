import type { Page } from '@playwright/test'
import { makeProduct, type Made } from './machine.ts'
import { act, cell, confirmed, list, type Placed, row } from './staff-orders.ts'
import { expect, heldCommands, lostAnswers, signIn, test } from './test.ts'

let made: Made
test.beforeAll(async () => {
  made = await makeProduct({ stock: 200 })
})

const open = async (page: Page, { id, number }: Placed) => {
  await page.goto(`/orders/manage/${id}`)
  await expect(page.getByRole('heading', { level: 1, name: number })).toBeVisible()
}
const log = (page: Page) => page.getByRole('list', { name: '일어난 일' })
/** The warehouse has no columns of money: bar, ordered, cancelled, shipped. */
const shipped = (page: Page) => page.getByRole('table').getByRole('row').nth(1).getByRole('cell').nth(3)
const focusIsSomewhere = async (page: Page) =>
  expect(await page.evaluate(() => document.activeElement !== null && document.activeElement !== document.body)).toBe(true)

test('a parcel is written in part, survives a reload, and what it changes shows before the server has answered', async ({ person }) => {
  const [one] = (await confirmed(made, 1, { quantity: 3 })) as [Placed]
  const page = await person('warehouse')
  await open(page, one)
  await page.keyboard.press('s')
  await expect(page.getByLabel('운송장 번호')).toBeFocused()
  await page.keyboard.type('CJ 6489-1120')
  await page.getByRole('spinbutton', { name: made.title }).press('ArrowDown')
  await page.reload()
  await expect(page.getByLabel('운송장 번호')).toHaveValue('CJ 6489-1120')
  await expect(page.getByRole('spinbutton', { name: made.title })).toHaveAttribute('aria-valuenow', '2')

  const held: (() => void)[] = []
  await page.route('**/bff/orders/graphql', async (route) => {
    if (route.request().postData()?.includes('trackingNumber')) await new Promise<void>((go) => held.push(go))
    await route.continue()
  })
  await page.getByLabel('운송장 번호').press('Enter')
  await expect(shipped(page)).toHaveText('2')
  await expect(log(page)).toContainText('2개 발송, CJ 6489-1120')
  await expect.poll(() => held.length).toBe(1)
  await expect(shipped(page).locator('[data-changed]')).toHaveCount(0)
  held[0]?.()
  await expect(page.getByRole('button', { name: '나머지 1점 발송' })).toBeFocused()
  await expect(log(page)).toContainText('매입')
  await expect(shipped(page)).toHaveText('2')
  await expect(page.getByLabel('운송장 번호')).toHaveCount(0)
})

test('a key does the same while Hangul is switched on', async ({ person }) => {
  const [one] = (await confirmed(made, 1)) as [Placed]
  const page = await person('warehouse')
  await open(page, one)
  await page.dispatchEvent('body', 'keydown', { key: 'ㄴ', code: 'KeyS' })
  await expect(page.getByLabel('운송장 번호')).toBeFocused()
})

test('what is refused goes back to what it was, shows it and says why, and the text stays', async ({ person }) => {
  const [one] = (await confirmed(made, 1, { quantity: 2 })) as [Placed]
  const page = await person('warehouse')
  await open(page, one)
  await page.keyboard.press('s')
  await page.keyboard.type('CJ 1')
  const refused = {
    data: {
      shipOrder: { __typename: 'Rejected', code: 'VALIDATION', message: '', details: JSON.stringify({ path: 'trackingNumber', message: 'TEXT_LENGTH' }) },
    },
  }
  await page.route('**/bff/orders/graphql', (route) =>
    route.request().postData()?.includes('trackingNumber') ? route.fulfill({ json: refused }) : route.continue(),
  )
  await page.getByLabel('운송장 번호').press('Enter')
  await expect(page.getByLabel('운송장 번호')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByLabel('운송장 번호')).toHaveValue('CJ 1')
  await expect(page.getByLabel('운송장 번호')).toBeFocused()
  await expect(shipped(page)).toHaveText('–')
  await expect(shipped(page).locator('[data-changed]')).toHaveCount(1)
  await page.unroute('**/bff/orders/graphql')
  await page.getByLabel('운송장 번호').press('Enter')
  await expect(shipped(page)).toHaveText('2')
})

test('a note without an answer stays in its field, and pressing again keeps it once, even after a reload', async ({ person, expectComplaint }) => {
  expectComplaint(/Failed to load resource/)
  const [one] = (await confirmed(made, 1)) as [Placed]
  const page = await person('support')
  await open(page, one)
  await page.keyboard.press('m')
  await page.keyboard.type('전화해 주세요')
  const ids: (string | undefined)[] = []
  let lost = true
  await page.route('**/bff/orders/graphql', async (route) => {
    const sent = route.request().postData() ?? ''
    if (!sent.includes('전화해')) return route.continue()
    ids.push(/"commandId":"([^"]+)"/.exec(sent)?.[1])
    if (!lost) return route.continue()
    // the server does it, the answer is lost
    await route.fetch()
    await route.abort()
  })
  const note = page.getByLabel('메모 남기기')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main').getByText('답을 받지 못했어요. 다시 눌러도 한 번만 들어가요.')).toBeVisible()
  await expect(note).toHaveValue('전화해 주세요')
  await expect(note).toBeFocused()
  await page.reload()
  await expect(note).toHaveValue('전화해 주세요')
  lost = false
  await note.press('Enter')
  await expect(note).toHaveValue('')
  await expect.poll(() => ids.length).toBe(4)
  await expect(log(page).getByText('전화해 주세요')).toHaveCount(1)
  expect(new Set(ids).size).toBe(1)
  lost = true
  await note.fill('전화해 주세요')
  await note.press('Enter')
  await expect(page.getByRole('main').getByText('답을 받지 못했어요. 다시 눌러도 한 번만 들어가요.')).toBeVisible()
  lost = false
  // emptied and written anew, it is another note that says the same
  await note.fill('')
  await note.fill('전화해 주세요')
  await note.press('Enter')
  await expect(log(page).getByText('전화해 주세요')).toHaveCount(3)
})

test('a parcel that is written anew goes too, however equal it is to one whose answer was lost', async ({ person, expectComplaint }) => {
  expectComplaint(/Failed to load resource/)
  const [one] = (await confirmed(made, 1, { quantity: 3 })) as [Placed]
  const page = await person('warehouse')
  await open(page, one)
  const units = page.getByRole('spinbutton', { name: made.title })
  await page.keyboard.press('s')
  for (const _ of [1, 2]) await units.press('ArrowDown')
  const answersAgain = await lostAnswers(page, 'orders')
  await page.getByLabel('운송장 번호').press('Enter')
  await expect(page.getByRole('main').getByText('답을 받지 못했어요. 다시 눌러도 한 번만 들어가요.')).toBeVisible()
  await expect(shipped(page)).toHaveText('1')
  await answersAgain()
  await page.getByLabel('운송장 번호').press('Escape')
  await page.keyboard.press('s')
  await units.press('ArrowDown')
  await expect(units).toHaveAttribute('aria-valuenow', '1')
  await page.getByLabel('운송장 번호').press('Enter')
  await expect(shipped(page)).toHaveText('2')
  await expect(log(page).getByText('1개 발송')).toHaveCount(2)
})

/** «전화했어요» is sent, and neither kept nor answered until `end`. */
const noteOnItsWay = async (page: Page) => {
  const [one] = (await confirmed(made, 1)) as [Placed]
  await open(page, one)
  const note = page.getByLabel('메모 남기기')
  const end = await heldCommands(page, 'orders')
  await note.fill('전화했어요')
  await note.press('Enter')
  await expect(note).toHaveValue('')
  return { page, note, end }
}

test('what is written while a note is on its way is not written over', async ({ person, expectComplaint }) => {
  expectComplaint(/Failed to load resource/)
  const { page, note, end } = await noteOnItsWay(await person('support'))
  await note.pressSequentially('문자도 보냈어요')
  end('lost')
  await expect(page.getByRole('main').getByText('답을 받지 못했어요. 앞의 메모가 벌써 들어갔는지 위에서 보고 남겨 주세요.')).toBeVisible()
  await expect(note).toHaveValue('전화했어요 문자도 보냈어요')
  await page.unrouteAll()
  await note.press('Enter')
  await expect(note).toHaveValue('')
  await expect(log(page)).toContainText('전화했어요 문자도 보냈어요')
})

test('a note that is entered while the one before is on its way goes next, without another press', async ({ person }) => {
  const { page, note, end } = await noteOnItsWay(await person('support'))
  await note.fill('문자도 보냈어요')
  await note.press('Enter')
  await expect(page.getByRole('button', { name: '남기기' })).toHaveAttribute('aria-busy', 'true')
  await expect(note).toHaveValue('문자도 보냈어요')
  end('sent')
  await expect(note).toHaveValue('')
  await expect(log(page).getByText('문자도 보냈어요')).toHaveCount(1)
  await expect(log(page).getByText('전화했어요')).toHaveCount(1)
})

test('what one account has typed in a tab is not there for the next one', async ({ person }) => {
  const [one] = (await confirmed(made, 1)) as [Placed]
  const page = await person('support')
  await open(page, one)
  await page.getByLabel('메모 남기기').fill('나만 알기')
  await page.evaluate(() => fetch('/auth/logout', { method: 'POST' }))
  await signIn(page, 'admin')
  await open(page, one)
  await expect(page.getByLabel('메모 남기기')).toHaveValue('')
})

test('who else has the order open stands in the bar, and what they write there', async ({ person }) => {
  const [one] = (await confirmed(made, 1)) as [Placed]
  const [support, warehouse] = [await person('support'), await person('warehouse')]
  await list(support, one, `?text=${one.number}`)
  await open(warehouse, one)
  await expect(row(support, one).getByRole('img').last()).toBeVisible()
  await row(support, one).getByRole('link').click()
  const others = support.getByRole('banner')
  await expect(others.getByRole('img').first()).toBeVisible()
  await warehouse.keyboard.press('s')
  await expect(others).toContainText('님이 발송을 적는 중')
  await warehouse.keyboard.press('Escape')
  await expect(others).not.toContainText('적는 중')
  await warehouse.close()
  await expect(others.getByRole('img')).toHaveCount(0)
})

test('by keyboard alone: list, filter, choose, ship, open, note, next, back, and the focus is never lost', async ({ person }) => {
  const name = `키보드 ${made.sku.toLowerCase()}`
  const [first, second] = (await confirmed(made, 2, { name })) as [Placed, Placed]
  const page = await person('admin')
  await page.goto('/orders')
  await expect(page.getByRole('grid', { name: '주문' })).toBeVisible()
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox', { name: '찾기' })).toBeFocused()
  await page.keyboard.type(name)
  await expect(page.getByRole('row', { name: first.number })).toBeVisible()
  await expect(page.getByRole('grid').getByRole('row')).toHaveCount(4)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('j')
  await expect(page.getByRole('grid', { name: '주문' })).toBeFocused()
  await page.keyboard.press('x')
  await expect(page.getByRole('toolbar', { name: '주문' })).toContainText('1건 고름')
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab')
    if (
      await page
        .getByRole('toolbar', { name: '주문' })
        .getByRole('button', { name: '발송' })
        .evaluate((button) => button === document.activeElement)
    )
      break
  }
  await page.keyboard.press('Enter')
  await expect(page.getByRole('gridcell', { name: '발송', exact: true })).toHaveCount(1)
  await expect(page.getByRole('toolbar', { name: '주문' })).toHaveCount(0)
  await focusIsSomewhere(page)
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  await page.keyboard.press('Enter')
  const newest = page.getByRole('heading', { level: 1, name: /^\d+-\d+$/ })
  await expect(newest).toBeVisible()
  const opened = await newest.textContent()
  await page.keyboard.press('m')
  await expect(page.getByLabel('메모 남기기')).toBeFocused()
  await page.keyboard.type('챙겼어요')
  await page.keyboard.press('Enter')
  await expect(log(page)).toContainText('챙겼어요')
  await page.getByLabel('메모 남기기').press('Escape')
  await page.getByLabel('메모 남기기').blur()
  await page.keyboard.press(opened === second.number ? 'j' : 'k')
  await page.keyboard.press(opened === second.number ? 'j' : 'j')
  await expect(newest).not.toHaveText(opened ?? '')
  await focusIsSomewhere(page)
  await page.goBack()
  await expect(page.getByRole('grid', { name: '주문' })).toBeFocused()
  await expect(page.getByRole('searchbox', { name: '찾기' })).toHaveValue(name)
})

test('names of any length and script, amounts of any size and no picture hold the layout on the narrowest phone', async ({ person }) => {
  const cheap = await makeProduct({ stock: 9, price: 1 })
  const dear = await makeProduct({ stock: 2_997, price: 1_000_000_000 })
  const names = ['가'.repeat(100), 'Wolfeschlegelsteinhausenbergerdorff'.repeat(3).slice(0, 80), 'عبد الرحمن بن محمد آل سعود']
  const placed = [
    ...(await Promise.all(names.map(async (name) => (await confirmed(dear, 1, { name, quantity: 999 }))[0]))),
    (await confirmed(cheap, 1))[0],
  ] as Placed[]
  const page = await person('support')
  await list(page, placed[0] as Placed, `?text=${dear.sku}`)
  const cutAtItsStart = (figure: Element) => {
    const text = document.createRange()
    text.selectNodeContents(figure)
    return figure.getBoundingClientRect().left - text.getBoundingClientRect().left
  }
  expect(await cell(page, placed[0] as Placed, '999,000,000,000').evaluate(cutAtItsStart)).toBeLessThanOrEqual(0)
  await page.setViewportSize({ width: 320, height: 640 })
  const wide = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  await page.goto('/orders')
  await expect(row(page, placed[3] as Placed)).toBeVisible()
  expect(await wide()).toBe(0)
  for (const one of placed) {
    await open(page, one)
    await act('addOrderNote', one, `, text: "${'가나다'.repeat(60)}"`)
    await expect(log(page)).toContainText('가나다')
    expect(await wide(), `overflow at ${one.number}`).toBe(0)
  }
  await page.goto('/orders?text=zzzz')
  await expect(page.getByText('조건에 맞는 주문이 없어요')).toBeVisible()
  await expect(page.getByRole('link', { name: '조건 모두 지우기' })).toBeVisible()
  expect(await wide()).toBe(0)
})
