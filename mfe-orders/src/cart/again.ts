import type { OrderRow } from '@jangteo/contracts/orders/order-row'
import type { ProductRow } from '@jangteo/contracts/catalog/product-row'
import type { CartItem } from './cart.ts'
import { itemOf } from './item-of.ts'

type Bought = Pick<OrderRow['lines'][number], 'productId' | 'variantId' | 'ordered'>

/** What was bought once, as it can be had now: at today's price, as many as there are; what is gone is left out. */
export const itemsAgain = (lines: readonly Bought[], rows: ReadonlyMap<string, ProductRow>): CartItem[] =>
  lines.flatMap(({ productId, variantId, ordered }) => {
    const row = rows.get(productId)
    const variant = row?.status === 'PUBLISHED' ? row.variants.find(({ id, available }) => id === variantId && available > 0) : undefined
    return row && variant ? [itemOf({ ...row, image: row.images[0] ?? null }, variant, Math.min(ordered, variant.available))] : []
  })
