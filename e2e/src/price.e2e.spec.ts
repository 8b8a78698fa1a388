import { makeProduct } from './machine.ts'
import { expect, heldCommands, test } from './test.ts'

test('a price that staff change stands on the open page of a customer, without a reload', async ({ person }) => {
  const made = await makeProduct({ price: 42_000 })
  const customer = await person('customer')
  await customer.goto(`/catalog/p/${made.slug}`)
  await expect(customer.getByText('42,000').first()).toBeVisible()
  await customer.evaluate(() => document.documentElement.setAttribute('data-not-reloaded', ''))

  const staff = await person('catalog')
  await staff.goto(`/catalog/manage/${made.id}`)
  await staff.getByLabel(`${made.sku} 새 값`).fill('37800')
  await staff.getByLabel(`${made.sku} 새 값`).press('Tab')
  await staff.getByRole('row', { name: made.sku }).getByRole('button', { name: '저장' }).click()

  await expect(customer.getByText('37,800').first()).toBeVisible()
  await expect(customer.getByRole('main').getByText(/4,200원 내렸어요/)).toBeVisible()
  await expect(customer.locator('html')).toHaveAttribute('data-not-reloaded', '')
})

test('a price that is put right while it is being saved stands, and is saved next', async ({ person, expectComplaint }) => {
  expectComplaint(/Failed to load resource/)
  const made = await makeProduct({ price: 900 })
  const staff = await person('catalog')
  await staff.goto(`/catalog/manage/${made.id}`)
  const price = staff.getByLabel(`${made.sku} 새 값`)
  for (const [end, sent, since] of [
    ['lost', '1000', '1200'],
    ['sent', '1300', '1400'],
  ] as const) {
    const release = await heldCommands(staff, 'catalog')
    await price.fill(sent)
    await price.press('Enter')
    await price.fill(since)
    release(end)
    await expect(staff.getByRole('row', { name: made.sku }).getByRole('button', { name: '저장' })).not.toHaveAttribute('aria-busy', 'true')
    await staff.unrouteAll()
    await expect(price).toHaveValue(since)
  }
  await expect(staff.getByText(`${made.sku} 값을 바꿨어요`).first()).toBeVisible()
  await expect(staff.getByRole('row', { name: made.sku })).not.toContainText('그사이')
  await price.press('Enter')
  await expect(price).toHaveValue('1,400')
  await expect(staff.getByRole('row', { name: made.sku }).getByRole('button', { name: '저장' })).toHaveCount(0)
})
