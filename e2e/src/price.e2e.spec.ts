import { makeProduct } from './machine.ts'
import { expect, test } from './test.ts'

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
