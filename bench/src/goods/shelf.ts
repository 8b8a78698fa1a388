import { randomUUID } from 'node:crypto'
import type { Ask } from '../load/client.ts'
import { closedLoop, times } from '../load/pressure.ts'

/** A published product's first variant: enough to order it and to change its stock and price. */
export type Good = { productId: string; slug: string; variantId: string; sku: string; price: number }

const SEARCH = `query Goods($first: Int!, $after: String) { products(filter: { status: PUBLISHED }, sort: NEWEST, first: $first, after: $after) {
  nodes { id slug variants { id sku price } } pageInfo { endCursor hasNextPage } } }`
const RECEIVE = `mutation Receive($commandId: ID!, $variantId: ID!, $quantity: Int!) { receiveStock(commandId: $commandId, variantId: $variantId, quantity: $quantity, reason: "bench") {
  __typename } }`
type Node = { id: string; slug: string; variants: { id: string; sku: string; price: number }[] }
type Page = { products: { nodes: Node[]; pageInfo: { endCursor: string; hasNextPage: boolean } } }

/** So many of the shop's products, the newest first. */
export const goodsOf = async (ask: Ask, count: number): Promise<Good[]> => {
  const found: Good[] = []
  for (let after: string | undefined, more = true; more && found.length < count; ) {
    const { products } = await ask<Page>('catalog', { query: SEARCH, variables: { first: 100, after } })
    for (const { id, slug, variants } of products.nodes)
      for (const variant of variants.slice(0, 1)) found.push({ productId: id, slug, variantId: variant.id, sku: variant.sku, price: variant.price })
    ;[after, more] = [products.pageInfo.endCursor, products.pageInfo.hasNextPage]
  }
  return found.slice(0, count)
}

/** Puts so many pieces of a variant on the shelf; resolves when that is committed. */
export const receiveStock = (ask: Ask, { variantId }: Good, quantity: number) =>
  ask('catalog', { query: RECEIVE, variables: { commandId: randomUUID(), variantId, quantity } })

/** Goods of the demo shop that will not run out. */
export const plenty = async (ask: Ask, count: number): Promise<Good[]> => {
  const goods = await goodsOf(ask, count)
  await closedLoop(8, times(goods.length), (n) => receiveStock(ask, goods[n] as Good, 1_000_000))
  return goods
}

/** How many pieces of it can be had. */
export const availableOf = async (ask: Ask, { productId, variantId }: Good): Promise<number> => {
  const query = 'query($id: ID!) { product(id: $id) { variants { id available } } }'
  type Found = { product: { variants: { id: string; available: number }[] } }
  const { product } = await ask<Found>('catalog', { query, variables: { id: productId } })
  return product.variants.find(({ id }) => id === variantId)?.available ?? 0
}
