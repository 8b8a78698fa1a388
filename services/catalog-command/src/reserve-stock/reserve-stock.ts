import type { StockEvent } from '@jangteo/contracts/catalog/events'
import type { Rejection } from '@jangteo/contracts/rejection'
import { afterCommit, type Tx } from '@jangteo/cqrs/write/postgres'
import { uuidv7 } from '@jangteo/service-kit/uuid'
import { answerOrder } from '../reservation/answer.ts'
import type { OrderInput } from '../reservation/input.ts'
import { type OrderPlaced, type Reservation, unitsByVariant } from '../reservation/reservation.ts'
import { lockStock } from '../stock/lock-stock.ts'
import { appendMovements, movementSql, movementValues } from '../stock/record-movements.ts'
import { reserveStock } from './decide.ts'

/** Reservation, rows and ledger in one statement; nothing at all if the order was dealt with before, even if by its own end. */
const sql = `
WITH r AS (INSERT INTO reservations(order_id, order_version, state, lines) VALUES ($11, $12, $13, $14) ON CONFLICT DO NOTHING RETURNING order_id),
${movementSql('r')}
SELECT order_id FROM r`

const claim = async (tx: Tx, { orderId, orderVersion, state, lines }: Reservation, movements: readonly StockEvent[]): Promise<boolean> => {
  const values = [...movementValues(movements), orderId, orderVersion, state, JSON.stringify(lines)]
  return (await tx.query({ name: 'claim-stock', text: sql, values })).rowCount === 1
}

const reservationOf = (event: OrderPlaced, version: number, refused: Rejection | null): Reservation => ({
  orderId: event.orderId,
  orderVersion: version,
  state: refused ? 'REFUSED' : 'HELD',
  lines: refused ? [] : event.lines.map(({ lineId, variantId, ordered }) => ({ lineId, variantId, quantity: ordered })),
})

/** An order was placed: holds all of it or nothing, and tells the order which. Placed again, or ended already, nothing happens. */
export const onOrderPlaced = async ({ tx, event, version, trace, wake }: OrderInput<OrderPlaced>): Promise<void> => {
  const { orderId } = event
  const rows = await lockStock(tx, unitsByVariant(event.lines.map(({ variantId, ordered }) => ({ variantId, quantity: ordered }))).keys())
  const at = new Date().toISOString()
  const outcome = reserveStock(event, rows, { at, movementId: () => uuidv7() })
  const refused = 'refused' in outcome ? outcome.refused : null
  const movements = 'held' in outcome ? outcome.held : []
  if (!(await claim(tx, reservationOf(event, version, refused), movements))) return
  await appendMovements(tx, movements, rows, trace)
  const answer = { orderId, orderVersion: version, at }
  await answerOrder(tx, refused ? { type: 'stock-refused', rejection: refused, ...answer } : { type: 'stock-reserved', ...answer }, trace)
  afterCommit(tx, wake)
}
