import type { Trace } from '@jangteo/contracts/envelope'
import type { Tx } from '@jangteo/cqrs/write/postgres'
import { lockRow } from './lock-row.ts'
import type { Reversal } from './payment.ts'

export const reversalColumns = `key, order_id AS "orderId", kind, refund_id AS "refundId", amount, state`

export const lockReversal = lockRow<Reversal>('reversals', 'key', reversalColumns)

const saveSql = `INSERT INTO reversals(key, order_id, kind, amount, state, trace, refund_id, due_at) VALUES ($1, $2, $3, $4, $5, $6, $7, now())
ON CONFLICT (key) DO UPDATE SET state = $5, due_at = CASE WHEN $5 = 'REQUESTED' THEN reversals.due_at END`

/** Writes a reversal: due at once while it is requested, never again once it is over. */
export const saveReversal = (tx: Tx, { key, orderId, kind, refundId, amount, state }: Reversal, trace: Trace) =>
  tx.query({ name: 'save-reversal', text: saveSql, values: [key, orderId, kind, amount, state, JSON.stringify(trace), refundId] })
