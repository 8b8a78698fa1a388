import type { Trace } from '@jangteo/contracts/envelope'
import type { Tx } from '@jangteo/cqrs/write/postgres'
import { lockRow } from './lock-row.ts'
import { nextCall } from './next-call.ts'
import type { Capture, Payment } from './payment.ts'

/** The columns of a payment, named as its fields. */
export const paymentColumns = `order_id AS "orderId", order_version AS "orderVersion", state, closed, amount, currency, card`
export const captureColumns = `shipment_id AS "shipmentId", order_id AS "orderId", amount, state`

export const lockPayment = lockRow<Payment>('payments', 'order_id', paymentColumns)

const openSql = `INSERT INTO payments(order_id, order_version, state, closed, amount, currency, card, trace) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
ON CONFLICT DO NOTHING`

/** Writes a new payment, which asks for nothing yet; one that is there stays as it is. */
export const openPayment = (tx: Tx, { orderId, orderVersion, state, closed, amount, currency, card }: Payment, trace: Trace) =>
  tx.query({ name: 'open-payment', text: openSql, values: [orderId, orderVersion, state, closed, amount, currency, card, JSON.stringify(trace)] })

const saveSql = `UPDATE payments SET order_version = $2, state = $3, closed = $4, attempts = CASE WHEN state = $3 THEN attempts ELSE 0 END,
  due_at = CASE WHEN NOT $5 THEN NULL WHEN state = $3 THEN due_at ELSE now() END WHERE order_id = $1`

/** Writes what became of a locked payment. A new state with something to ask is due at once; the same state keeps its turn. */
export const savePayment = (tx: Tx, payment: Payment) => {
  const { orderId, orderVersion, state, closed } = payment
  return tx.query({ name: 'save-payment', text: saveSql, values: [orderId, orderVersion, state, closed, nextCall(payment) !== null] })
}

export const lockCapture = lockRow<Capture>('captures', 'shipment_id', captureColumns)

const saveCaptureSql = `INSERT INTO captures(shipment_id, order_id, amount, state, trace, due_at) VALUES ($1, $2, $3, $4, $5, now())
ON CONFLICT (shipment_id) DO UPDATE SET state = $4, due_at = CASE WHEN $4 = 'CAPTURED' THEN NULL ELSE captures.due_at END`

export const saveCapture = (tx: Tx, { shipmentId, orderId, amount, state }: Capture, trace: Trace) =>
  tx.query({ name: 'save-capture', text: saveCaptureSql, values: [shipmentId, orderId, amount, state, JSON.stringify(trace)] })
