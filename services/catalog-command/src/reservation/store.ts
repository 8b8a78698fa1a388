import type { Tx } from '@jangteo/cqrs/write/postgres'
import type { Reservation } from './reservation.ts'

const columns = `order_id AS "orderId", order_version AS "orderVersion", state, lines`

/** The order's reservation, locked until the transaction ends; null if there is none yet. */
export const lockReservation = async (tx: Tx, orderId: string): Promise<Reservation | null> => {
  const text = `SELECT ${columns} FROM reservations WHERE order_id = $1 FOR UPDATE`
  const { rows } = await tx.query<Reservation>({ name: 'lock-reservation', text, values: [orderId] })
  return rows[0] ?? null
}

const upsert = `INSERT INTO reservations(order_id, order_version, state, lines) VALUES ($1, $2, $3, $4)
ON CONFLICT (order_id) DO UPDATE SET order_version = EXCLUDED.order_version, state = EXCLUDED.state, lines = EXCLUDED.lines`

export const saveReservation = async (tx: Tx, { orderId, orderVersion, state, lines }: Reservation): Promise<void> => {
  await tx.query({ name: 'save-reservation', text: upsert, values: [orderId, orderVersion, state, JSON.stringify(lines)] })
}
