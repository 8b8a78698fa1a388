import type { StockEvent } from '@jangteo/contracts/catalog/events'
import { MAX_ON_HAND } from '@jangteo/contracts/primitives'
import { accepted, type Decision, refused } from '@jangteo/contracts/rejection'
import { type Balance, moved } from '../stock/stock.ts'

/** Goods came in. On hand never passes 2·10^9. */
export const receiveStock = (
  { quantity, reason }: { quantity: number; reason: string },
  variant: { variantId: string; productId: string },
  balance: Balance,
  act: { movementId: string; at: string; by: string | null },
): Decision<StockEvent> => {
  if (balance.onHand + quantity > MAX_ON_HAND) return refused('VALIDATION', { path: 'quantity', message: 'QUANTITY_RANGE' })
  return accepted(moved({ ...variant, ...balance }, { kind: 'RECEIVED', quantity, reason, ...act }))
}
