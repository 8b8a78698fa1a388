import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { makeProduct, placeOrder } from './machine.ts'
import { type Account, type Given, screens, settled } from './screens.ts'
import { expect, test } from './test.ts'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const given = async (): Promise<Given> => {
  const made = await makeProduct({ stock: 20 })
  const { order, followToken } = await placeOrder(made)
  if (!order) throw new Error('no order')
  return { slug: made.slug, productId: made.id, orderId: order.id, orderPath: `/orders/o/${order.id}?t=${encodeURIComponent(followToken ?? '')}` }
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
    const there = await given()
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
