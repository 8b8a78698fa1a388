import type { Movement } from '../product/product.graphql.ts'

/** What a movement does to each balance; see `StockMovement` in the GraphQL contract. */
const effect = ({ kind, quantity }: Pick<Movement, 'kind' | 'quantity'>): { onHand: number; reserved: number } => {
  if (kind === 'RESERVED' || kind === 'RELEASED') return { onHand: 0, reserved: quantity }
  return { onHand: quantity, reserved: kind === 'SHIPPED' ? quantity : 0 }
}

export type LedgerRow = Movement & { onHand: number; reserved: number; change: { onHand: number; reserved: number } }

/** Newest first, each with both balances after it, counted back from the balances of now. */
export const balances = (movements: readonly Movement[], now: { onHand: number; reserved: number }): LedgerRow[] => {
  let { onHand, reserved } = now
  return movements.map((movement) => {
    const change = effect(movement)
    const row = { ...movement, onHand, reserved, change }
    onHand -= change.onHand
    reserved -= change.reserved
    return row
  })
}
