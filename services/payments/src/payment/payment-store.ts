import type { Trace } from '@jangteo/contracts/envelope'
import type { Tx } from '@jangteo/cqrs/write/postgres'
import { lockRow } from './lock-row.ts'
import { nextCall } from './next-call.ts'
import type { Capture, Payment } from './payment.ts'

/** The columns of a payment, named as its fields. */
export const paymentColumns = `order_id AS "orderId", order_version AS "orderVersion", state, closed, amount, currency, card`
export const captureColumns = `shipment_id AS "shipmentId", order_id AS "orderId", amount, state`

export const lockPayment = lockRow<Payment>('payments', 'order_id', paymentColumns)

const saveSql = `INSERT INTO payments(order_id, order_version, state, closed, amount, currency, card, trace) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
ON CONFLICT (order_id) DO UPDATE SET order_version = $2, state = $3, closed = $4,
  attempts = CASE WHEN payments.state = $3 THEN payments.attempts ELSE 0 END,
  due_at = CASE WHEN NOT $9 THEN NULL WHEN payments.state = $3 THEN payments.due_at ELSE now() END`

/** Writes a payment. A new state with something to ask is due at once; the same state keeps its turn. */
export const savePayment = (tx: Tx, payment: Payment, trace: Trace) => {
  const { orderId, orderVersion, state, closed, amount, currency, card } = payment
  const values = [orderId, orderVersion, state, closed, amount, currency, card, JSON.stringify(trace), nextCall(payment) !== null]
  return tx.query({ name: 'save-payment', text: saveSql, values })
}

export const lockCapture = lockRow<Capture>('captures', 'shipment_id', captureColumns)

const saveCaptureSql = `INSERT INTO captures(shipment_id, order_id, amount, state, trace, due_at) VALUES ($1, $2, $3, $4, $5, now())
ON CONFLICT (shipment_id) DO UPDATE SET state = $4, due_at = CASE WHEN $4 = 'CAPTURED' THEN NULL ELSE captures.due_at END`

export const saveCapture = (tx: Tx, { shipmentId, orderId, amount, state }: Capture, trace: Trace) =>
  tx.query({ name: 'save-capture', text: saveCaptureSql, values: [shipmentId, orderId, amount, state, JSON.stringify(trace)] })
