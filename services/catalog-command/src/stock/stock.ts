import { effectOf, type MovementKind, type StockEvent } from '@jangteo/contracts/catalog/events'
import { CATALOG } from '@jangteo/contracts/topics'
import type { Decider } from '@jangteo/cqrs/write/decider'

/** One variant's row: what may be sold at which price, and how many there are. `version` is that of its stock stream, 0 before the first movement. */
export type StockRow = {
  variantId: string
  productId: string
  sku: string
  price: number
  published: boolean
  onHand: number
  reserved: number
  version: number
}

export type Balance = { onHand: number; reserved: number; version: number }

/** The stream's state is the balance alone; the row beside it carries the same numbers under a CHECK. */
export const stockDecider = (productId: string): Decider<Balance, StockEvent> => ({
  context: 'catalog',
  stream: stockStream,
  initial: { onHand: 0, reserved: 0, version: 0 },
  evolve: ({ version }, { onHand, reserved }) => ({ onHand, reserved, version: version + 1 }),
  publish: () => ({ topic: CATALOG, key: productId }),
})

export const stockStream = (variantId: string): string => `stock-${variantId}`

export const available = ({ onHand, reserved }: Pick<StockRow, 'onHand' | 'reserved'>): number => onHand - reserved

export type Movement = { kind: MovementKind; quantity: number; movementId: string; orderId?: string; reason?: string; at: string; by: string | null }

/** The event of one movement, with the balances after it. Pure; whether it may happen was decided before. */
export const moved = (
  row: Pick<StockRow, 'variantId' | 'productId' | 'onHand' | 'reserved'>,
  { kind, quantity, movementId, orderId, reason, at, by }: Movement,
): StockEvent => {
  const effect = effectOf({ kind, quantity })
  return {
    type: 'stock-changed',
    productId: row.productId,
    variantId: row.variantId,
    movementId,
    kind,
    quantity,
    onHand: row.onHand + effect.onHand,
    reserved: row.reserved + effect.reserved,
    orderId: orderId ?? null,
    reason: reason ?? null,
    at,
    by,
  }
}

/** One movement for each variant of which units move; `sign` says whether they come or go. */
export const movedUnits = (
  units: ReadonlyMap<string, number>,
  rows: ReadonlyMap<string, StockRow>,
  sign: 1 | -1,
  { movementId, ...of }: Omit<Movement, 'quantity' | 'movementId'> & { movementId: () => string },
): StockEvent[] =>
  [...units].flatMap(([variantId, quantity]) => {
    const row = rows.get(variantId)
    return row && quantity > 0 ? [moved(row, { ...of, quantity: sign * quantity, movementId: movementId() })] : []
  })
