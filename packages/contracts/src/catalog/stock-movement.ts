import type { MovementKind } from './events.ts'

/** One line of a variant's ledger. `quantity` is signed; `onHand` and `reserved` are the balances after it. */
export type StockMovement = {
  id: string
  variantId: string
  kind: MovementKind
  quantity: number
  onHand: number
  reserved: number
  orderId: string | null
  reason: string | null
  by: string | null
  at: string
}
