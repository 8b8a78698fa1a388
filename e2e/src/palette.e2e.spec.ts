import { buy } from './buy.ts'
import { changePrice, makeProduct } from './machine.ts'
import { expect, test } from './test.ts'

test('Ctrl+K finds products of the catalog and orders of the orders part in one list, live, and Enter goes there', async ({ person }) => {
  const made = await makeProduct()
  const guest = await person()
  const id = await buy(guest, made.slug)
  await expect(guest.getByRole('heading', { name: '주문이 확정됐어요' })).toBeVisible()
  const number = (await guest.title()).match(/[\d-]{4,}/)?.[0] ?? ''

  const admin = await person('admin')
  const field = admin.getByRole('combobox', { name: '찾기·명령' })
  await expect(admin.getByRole('button', { name: '찾기·명령' })).toBeVisible()
  await admin.keyboard.press('Control+k')
  await expect(field).toBeFocused()
  await field.fill(made.sku)
  const product = admin.getByRole('group', { name: '상품' }).getByRole('option', { name: new RegExp(made.title) })
  await expect(product).toContainText('42,000원')
  const order = admin.getByRole('group', { name: '주문' }).getByRole('option', { name: new RegExp(number) })
  await expect(order).toBeVisible()
  await changePrice(made, 39_000)
  await expect(product).toContainText('39,000원')

  await field.fill(number)
  await expect(order).toContainText('확정')
  await expect(admin.getByRole('option', { name: `‘${number}’ 주문 모두 보기` })).toBeVisible()
  await expect(admin.getByText('함께 찾음')).toBeVisible()
  // some numbers are those of variants too, whose lines then stand above
  const lines = await admin.getByRole('option').allTextContents()
  for (let at = lines.findIndex((line) => line.startsWith(number)); at > 0; at--) await admin.keyboard.press('ArrowDown')
  await expect(order).toHaveAttribute('aria-selected', 'true')
  await admin.keyboard.press('Enter')
  await expect(admin).toHaveURL(new RegExp(`/orders/manage/${id}`))
})

test('a guest finds goods and no orders; Escape gives the focus back; nothing found is said', async ({ person }) => {
  const made = await makeProduct()
  const guest = await person()
  await guest.goto('/catalog')
  const search = guest.getByRole('searchbox').first()
  await search.focus()
  await guest.keyboard.press('Control+k')
  const field = guest.getByRole('combobox', { name: '찾기·명령' })
  await field.fill(made.title)
  await expect(guest.getByRole('option', { name: new RegExp(made.title) }).last()).toContainText('42,000원')
  await expect(guest.getByText('가게 2곳이 함께 찾음')).toBeVisible()
  await expect(guest.getByRole('group', { name: '주문' })).toHaveCount(0)
  await field.fill('없는말없는말')
  await expect(guest.getByRole('dialog').getByText(/맞는 것이 없어요/)).toBeVisible()
  await guest.keyboard.press('Escape')
  await expect(field).toHaveCount(0)
  await expect(search).toBeFocused()
})

test('the bell has a dot while an order has gone on unseen, in every tab, until it is opened', async ({ person }) => {
  const made = await makeProduct()
  const customer = await person('customer2')
  await buy(customer, made.slug)
  await expect(customer.getByRole('heading', { name: '주문이 확정됐어요' })).toBeVisible()
  const second = await customer.context().newPage()
  await second.goto('/catalog')
  const bells = [customer, second].map((page) => page.getByRole('banner').getByRole('button', { name: /소식/ }))
  for (const bell of bells) await expect(bell).toHaveAccessibleName(/새 소식 \d+건/)
  // other specs buy as this customer at the same time, so that news may come between opening and looking
  await expect(async () => {
    await bells[0]?.click()
    await expect(customer.getByRole('menuitem', { name: /주문이 확정됐어요/ }).first()).toBeVisible()
    await customer.keyboard.press('Escape')
    for (const bell of bells) await expect(bell).toHaveAccessibleName('소식', { timeout: 1_000 })
  }).toPass()
})
