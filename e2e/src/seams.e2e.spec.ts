import { makeProduct } from './machine.ts'
import { expect, test } from './test.ts'

test('the key \\ shows which part made which place, and hides it again; typed into a field it is a letter', async ({ person }) => {
  await makeProduct() // a shop without goods has nothing to feature
  const guest = await person()
  await guest.goto('/')
  await expect(guest.getByRole('heading', { name: '내 주문' })).toBeVisible()
  const seams = guest.getByRole('region', { name: '이음매' })
  await guest.keyboard.press('\\')
  await expect(seams.getByText(/가게 2곳/)).toBeVisible()
  for (const [part, place] of [
    ['catalog', 'home.featured'],
    ['orders', 'home.orders'],
  ] as const)
    await expect(guest.locator('body > [aria-hidden]').getByText(place).locator('..')).toContainText(part)
  await guest.keyboard.press('Escape')
  await expect(seams).toHaveCount(0)

  const search = guest.getByRole('searchbox').first()
  await search.pressSequentially('\\')
  await expect(search).toHaveValue('\\')
  await expect(seams).toHaveCount(0)
})
