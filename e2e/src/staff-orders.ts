import type { Page } from '@playwright/test'
import { graphql, type Made, mutate, placeOrder } from './machine.ts'
import { expect } from './test.ts'

export type Placed = { id: string; number: string }

/** An order of this product, accepted. */
export const order = async (made: Made, options: { quantity?: number; name?: string; card?: string } = {}): Promise<Placed> => {
  const { order: placed } = await placeOrder(made, options)
  if (!placed) throw new Error('the order was refused')
  return placed
}

/** Orders that are on the query side, so that a page loaded now shows them. */
export const confirmed = async (made: Made, count: number, options: { quantity?: number; name?: string; card?: string } = {}): Promise<Placed[]> => {
  const placed = await Promise.all(Array.from({ length: count }, () => order(made, options)))
  for (const { id } of placed) {
    const read = () => graphql<{ order: { lifecycle: string } | null }>('orders', 'query($id: ID!) { order(id: $id) { lifecycle } }', { id })
    await expect.poll(async () => (await read()).order?.lifecycle).toBe('CONFIRMED')
  }
  return placed
}

/** What somebody else does to an order, and it must not be refused; `more`: further arguments as GraphQL writes them. */
export const act = (mutation: 'shipOrder' | 'deliverOrder' | 'cancelOrder' | 'addOrderNote', { id }: Placed, more = '') =>
  mutate(
    'orders',
    `mutation($commandId: ID!, $id: ID!) { ${mutation}(commandId: $commandId, id: $id${more}) { __typename ... on Rejected { message details } } }`,
    { id },
  )

export const rows = (page: Page) => page.locator('[role=grid] .jt-tbody [role=row]')
export const row = (page: Page, { number }: Placed) => rows(page).filter({ hasText: number })
export const cell = (page: Page, of: Placed, word: string) => row(page, of).getByRole('gridcell', { name: word, exact: true })
export const bar = (page: Page) => page.getByRole('button', { name: /^새 주문/ })
/** Presses N until this order is among the rows: other tests order as well, so what waits first need not be it. */
export const gather = (page: Page, of: Placed) =>
  expect(async () => {
    await page.keyboard.press('n')
    await expect(row(page, of)).toBeVisible({ timeout: 1000 })
  }).toPass()
export const toolbar = (page: Page) => page.getByRole('toolbar', { name: '주문' })
export const list = async (page: Page, of: Placed, query = '') => {
  await page.goto(`/orders${query}`)
  await expect(row(page, of)).toBeVisible()
}
