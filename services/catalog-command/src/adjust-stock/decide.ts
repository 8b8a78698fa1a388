import type { StockEvent } from '@jangteo/contracts/catalog/events'
import { MAX_ON_HAND } from '@jangteo/contracts/primitives'
import { accepted, type Decision, refused } from '@jangteo/contracts/rejection'
import { available, type Balance, moved } from '../stock/stock.ts'

/** The count on the shelf was another one. What is promised to orders stays: on hand never falls below reserved. */
export const adjustStock = (
  { delta, reason }: { delta: number; reason: string },
  variant: { variantId: string; productId: string; sku: string },
  balance: Balance,
  act: { movementId: string; at: string; by: string | null },
): Decision<StockEvent> => {
  if (balance.onHand + delta > MAX_ON_HAND) return refused('VALIDATION', { path: 'delta', message: 'QUANTITY_RANGE' })
  if (available(balance) + delta < 0) return refused('INSUFFICIENT_STOCK', { sku: variant.sku, available: available(balance) })
  return accepted(moved({ ...variant, ...balance }, { kind: 'ADJUSTED', quantity: delta, reason, ...act }))
}
