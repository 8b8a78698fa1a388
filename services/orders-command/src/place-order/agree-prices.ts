import type { PlaceOrder } from '@jangteo/contracts/orders/place-order'
import { type Rejection, rejection } from '@jangteo/contracts/rejection'
import type { ListedVariant } from '@jangteo/contracts/catalog/listed-variant'

type Wanted = PlaceOrder['lines'][number]

/** True if this list would sell every line at the price the customer saw. */
export const agrees = (lines: readonly Wanted[], list: ReadonlyMap<string, ListedVariant>): boolean =>
  lines.every(({ variantId, unitPrice }) => {
    const known = list.get(variantId)
    return known?.published && known.price === unitPrice
  })

/** Why the catalog, asked itself, does not sell these lines; null = it does. What is not published is as if it were not there. */
export const disagreement = (lines: readonly Wanted[], list: ReadonlyMap<string, ListedVariant>): Rejection | null => {
  for (const { variantId, unitPrice } of lines) {
    const known = list.get(variantId)
    if (!known?.published) return rejection('NOT_FOUND', { id: variantId })
    if (known.price !== unitPrice) return rejection('PRICE_CHANGED', { sku: known.sku, was: unitPrice, now: known.price })
  }
  return null
}
