import type { StockEvent } from '@jangteo/contracts/catalog/events'
import { type Rejection, rejection } from '@jangteo/contracts/rejection'
import { type OrderPlaced, unitsByVariant } from '../reservation/reservation.ts'
import { available, moved, type StockRow } from '../stock/stock.ts'

type Rows = ReadonlyMap<string, StockRow>

const problemOf = (line: OrderPlaced['lines'][number], rows: Rows): Rejection | null => {
  const row = rows.get(line.variantId)
  if (!row) return rejection('NOT_FOUND', { id: line.variantId })
  if (!row.published) return rejection('INSUFFICIENT_STOCK', { sku: row.sku, available: 0 })
  return row.price === line.unitPrice ? null : rejection('PRICE_CHANGED', { sku: row.sku, was: line.unitPrice, now: row.price })
}

const shortage = (units: ReadonlyMap<string, number>, rows: Rows): Rejection | null => {
  for (const [variantId, quantity] of units) {
    const row = rows.get(variantId)
    if (row && available(row) < quantity) return rejection('INSUFFICIENT_STOCK', { sku: row.sku, available: available(row) })
  }
  return null
}

/**
 * The authority on whether an order can be had: published, at the price the order names, enough of it; all lines or none. One movement for
 * each variant, however many lines name it. `rows` are locked by the caller.
 */
export const reserveStock = (
  order: Pick<OrderPlaced, 'orderId' | 'lines'>,
  rows: Rows,
  act: { at: string; movementId: () => string },
): { held: StockEvent[] } | { refused: Rejection } => {
  const units = unitsByVariant(order.lines.map(({ variantId, ordered }) => ({ variantId, quantity: ordered })))
  const problem = order.lines.map((line) => problemOf(line, rows)).find((one) => one !== null) ?? shortage(units, rows)
  if (problem) return { refused: problem }
  const held = [...units].flatMap(([variantId, quantity]) => {
    const row = rows.get(variantId)
    return row ? [moved(row, { kind: 'RESERVED', quantity, movementId: act.movementId(), orderId: order.orderId, at: act.at, by: null })] : []
  })
  return { held }
}
