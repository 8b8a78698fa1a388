import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { buy } from '../buy.ts'
import { graphql } from '../machine.ts'
import type { Given } from '../screens.ts'
import { dataDir } from '../shop.ts'

/** What stands in the pictures, and the hour at which they are taken. */
export type Scene = Given & { at: string }

const file = join(dataDir, 'scene.json')

type Found = { products: { nodes: { id: string; slug: string }[] } }
const find = (text: string) =>
  graphql<Found>('catalog', 'query($filter: ProductFilter) { products(filter: $filter, first: 1) { nodes { id slug } } }', { filter: { text } })

/** True when the demo shop has been filled. */
export const isFilled = (): boolean => existsSync(join(dataDir, 'seeded'))

/** No order is on its way any more: nothing changes by itself from here on. */
export const isQuiet = async (): Promise<boolean> => {
  const ask = '{ orders(filter: { lifecycle: [PLACED] }, first: 1) { count { value } } }'
  return (await graphql<{ orders: { count: { value: number } } }>('orders', ask, {})).orders.count.value === 0
}

/** Makes the scene once, with an order that this guest places; over the same data every later run has the same one. */
export const setScene = async (guest: Page): Promise<void> => {
  if (existsSync(file)) return
  const [product] = (await find('찻잔')).products.nodes
  if (!product) throw new Error('the demo shop has no teacups')
  const orderId = await buy(guest, product.slug)
  await expect(guest.getByRole('heading', { name: '주문이 확정됐어요' })).toBeVisible()
  const { pathname, search } = new URL(guest.url())
  const at = new Date(Date.now() + 60_000).toISOString()
  writeFileSync(file, JSON.stringify({ slug: product.slug, productId: product.id, orderId, orderPath: pathname + search, at } satisfies Scene))
}

export const scene = (): Scene => JSON.parse(readFileSync(file, 'utf8')) as Scene
