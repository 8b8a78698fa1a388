import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { buy } from './buy.ts'
import { makeProduct } from './machine.ts'
import { type Account, type Given, screens, settled } from './screens.ts'
import { expect, test } from './test.ts'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const given = async (guest: Page): Promise<Given> => {
  const { id: productId, slug } = await makeProduct({ stock: 20 })
  const orderId = await buy(guest, slug)
  await expect(guest.getByRole('heading', { name: '주문이 확정됐어요' })).toBeVisible()
  return { slug, productId, orderId, orderPath: guest.url() }
}

const faults = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} – ${failureSummary?.split('\n')[1]?.trim()}`),
  )
}

const people: readonly (Account | undefined)[] = [undefined, 'customer', 'support', 'warehouse', 'catalog']

for (const account of people)
  test(`axe finds nothing on the screens of ${account ?? 'a guest'}, in light and dark`, async ({ person, expectComplaint }) => {
    test.setTimeout(90_000)
    expectComplaint(/40[34]/)
    const there = await given(await person())
    const page = await person(account)
    const found: Record<string, string[]> = {}
    for (const screen of screens.filter((one) => one.account === account)) {
      await screen.before?.(page, there)
      await page.goto(screen.path(there))
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        await settled(page)
        const here = await faults(page)
        if (here.length > 0) found[`${screen.name} ${colorScheme}`] = here
      }
    }
    expect(found).toEqual({})
  })
