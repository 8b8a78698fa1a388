import { type Pool, type Tx, transaction } from '@jangteo/cqrs/write/postgres'
import type { Capture, Payment, Reversal } from '../payment/payment.ts'
import { captureColumns, paymentColumns } from '../payment/payment-store.ts'
import { reversalColumns } from '../payment/reversal-store.ts'
import { calling, nextCall, type PaymentCall, retryAfterMs } from '../payment/next-call.ts'

/** `again`: it may have been asked before. */
export type Job = { call: PaymentCall; payment: Payment } | { call: 'capture'; capture: Capture } | { call: 'reverse'; reversal: Reversal; again: boolean }

const due = (columns: string, table: string) =>
  `SELECT ${columns}, attempts FROM ${table} WHERE due_at <= now() ORDER BY due_at LIMIT $1 FOR UPDATE SKIP LOCKED`
const duePayments = due(paymentColumns, 'payments')
const dueCaptures = due(captureColumns, 'captures')
const dueReversals = due(reversalColumns, 'reversals')
const takePayments = `UPDATE payments p SET state = t.state, attempts = attempts + 1, due_at = now() + t.wait * interval '1 ms'
FROM unnest($1::uuid[], $2::text[], $3::int[]) t(id, state, wait) WHERE p.order_id = t.id`
const takeCaptures = `UPDATE captures c SET attempts = attempts + 1, due_at = now() + t.wait * interval '1 ms'
FROM unnest($1::uuid[], $2::int[]) t(id, wait) WHERE c.shipment_id = t.id`
const takeReversals = `UPDATE reversals r SET attempts = attempts + 1, due_at = now() + t.wait * interval '1 ms'
FROM unnest($1::text[], $2::int[]) t(key, wait) WHERE r.key = t.key`

const claimPayments = async (tx: Tx, limit: number): Promise<Job[]> => {
  const { rows } = await tx.query<Payment & { attempts: number }>({ name: 'due-payments', text: duePayments, values: [limit] })
  if (rows.length === 0) return []
  const taken = rows.map(({ attempts, ...payment }) => ({ call: nextCall(payment), payment, next: calling(payment), wait: retryAfterMs(attempts + 1) }))
  const values = [taken.map(({ next }) => next.orderId), taken.map(({ next }) => next.state), taken.map(({ wait }) => wait)]
  await tx.query({ name: 'take-payments', text: takePayments, values })
  return taken.flatMap(({ call, payment }) => (call ? [{ call, payment }] : []))
}

const claimCaptures = async (tx: Tx, limit: number): Promise<Job[]> => {
  const { rows } = await tx.query<Capture & { attempts: number }>({ name: 'due-captures', text: dueCaptures, values: [limit] })
  if (rows.length === 0) return []
  const values = [rows.map(({ shipmentId }) => shipmentId), rows.map(({ attempts }) => retryAfterMs(attempts + 1))]
  await tx.query({ name: 'take-captures', text: takeCaptures, values })
  return rows.map(({ attempts: _, ...capture }) => ({ call: 'capture', capture }))
}

const claimReversals = async (tx: Tx, limit: number): Promise<Job[]> => {
  const { rows } = await tx.query<Reversal & { attempts: number }>({ name: 'due-reversals', text: dueReversals, values: [limit] })
  if (rows.length === 0) return []
  const values = [rows.map(({ key }) => key), rows.map(({ attempts }) => retryAfterMs(attempts + 1))]
  await tx.query({ name: 'take-reversals', text: takeReversals, values })
  return rows.map(({ attempts, ...reversal }) => ({ call: 'reverse', reversal, again: attempts > 0 }))
}

/**
 * Takes what is due. Committed before anyone is called: a killed worker leaves CALLING behind and a time to ask again, and no other worker asks
 * in between.
 */
export const claim = (pool: Pool, limit: number): Promise<Job[]> =>
  transaction(pool, async (tx) => [...(await claimPayments(tx, limit)), ...(await claimCaptures(tx, limit)), ...(await claimReversals(tx, limit))])
