import { setTimeout as pause } from 'node:timers/promises'
import type { Card } from '@jangteo/contracts/orders/place-order'
import type { Pool } from '@jangteo/cqrs/write/postgres'
import { transaction } from '@jangteo/cqrs/write/postgres'
import type { Outcome, ReversalOutcome } from '../payment/payment.ts'
import type { Provider } from './port.ts'

const SLOW_MS = 3_000
const AGAIN_MS = 50

/** When the outcome is final, as SQL: SLOW takes its time, NEVER stays pending for ever. */
const finalAt: Record<Card, string> = { OK: 'now', DECLINE: 'now', TWICE: 'now', NOREFUND: 'now', SLOW: `${SLOW_MS} ms`, NEVER: 'never' }

const finalSql = (when: string) => `CASE ${when} WHEN 'now' THEN now() WHEN 'never' THEN 'infinity' ELSE now() + ${when}::interval END`

const authorizeSql = `INSERT INTO provider.charges(key, order_id, card, amount, currency, outcome, final_at)
VALUES ($1, $2, $3, $4, $5, $6, ${finalSql('$7')}) ON CONFLICT DO NOTHING`
const statusSql = (table: 'charges' | 'refunds') => `SELECT outcome, final_at <= now() AS final FROM provider.${table} WHERE key = $1`

const statusIn = async <Of>(pool: Pool, table: 'charges' | 'refunds', key: string): Promise<Of | 'PENDING' | 'UNKNOWN'> => {
  const { rows } = await pool.query<{ outcome: Of; final: boolean }>({ name: `provider-status-of-${table}`, text: statusSql(table), values: [key] })
  if (!rows[0]) return 'UNKNOWN'
  return rows[0].final ? rows[0].outcome : 'PENDING'
}

/** What each operation does to its charge. */
const sets = { void: 'voided = true, captured = captured + $2', capture: 'captured = captured + $2', lower: 'lowered = lowered + $2' }

/** Books an operation once for its key. */
const operate = (pool: Pool, { key, of, kind, amount }: { key: string; of: string; kind: keyof typeof sets; amount: number }) =>
  transaction(pool, async (tx) => {
    const { rows } = await tx.query<{ card: Card }>('SELECT card FROM provider.charges WHERE key = $1 FOR UPDATE', [of])
    if (!rows[0]) throw new Error(`the provider knows no charge ${of}`)
    const sql = 'INSERT INTO provider.operations(key, charge, kind, amount) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING'
    const { rowCount } = await tx.query(sql, [key, of, kind, amount])
    if (rowCount === 1) await tx.query(`UPDATE provider.charges SET ${sets[kind]} WHERE key = $1`, [of, amount])
    return rows[0].card
  })

const refundSql = `INSERT INTO provider.refunds(key, charge, amount, outcome, final_at) VALUES ($1, $2, $3, $4, ${finalSql('$5')}) ON CONFLICT DO NOTHING`

/** Books a refund once for its key; more than is left of what was captured is declined, and so is every refund on a NOREFUND card. */
const bookRefund = (pool: Pool, { key, of, amount }: { key: string; of: string; amount: number }) =>
  transaction(pool, async (tx) => {
    const { rows } = await tx.query<{ card: Card; left: number }>('SELECT card, captured - refunded AS left FROM provider.charges WHERE key = $1 FOR UPDATE', [
      of,
    ])
    const [charge] = rows
    if (!charge) throw new Error(`the provider knows no charge ${of}`)
    const { card, left } = charge
    const outcome: ReversalOutcome = card === 'NOREFUND' || amount > left ? 'DECLINED' : 'DONE'
    const { rowCount } = await tx.query(refundSql, [key, of, amount, outcome, finalAt[card]])
    if (rowCount === 1 && outcome === 'DONE') await tx.query('UPDATE provider.charges SET refunded = refunded + $2 WHERE key = $1', [of, amount])
    const known = await tx.query<{ outcome: ReversalOutcome }>('SELECT outcome FROM provider.refunds WHERE key = $1', [key])
    return { card, outcome: known.rows[0]?.outcome ?? outcome }
  })

/** A call on a SLOW card answers after 3 s; one on a NEVER card does not answer at all. */
const hang = async (card: Card, signal: AbortSignal) => {
  if (card === 'SLOW') await pause(SLOW_MS, undefined, { signal })
  if (card === 'NEVER') await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }))
}

/** The built-in hostile provider: the card decides how it misbehaves. */
export const createSimulator = ({ pool }: { pool: Pool }): Provider => {
  let notice: Parameters<Provider['onNotice']>[0] = () => {}
  return {
    async authorize({ key, orderId, amount, currency, card }, signal) {
      const outcome: Outcome = card === 'DECLINE' ? 'DECLINED' : 'AUTHORIZED'
      await pool.query({ name: 'provider-authorize', text: authorizeSql, values: [key, orderId, card, amount, currency, outcome, finalAt[card]] })
      await hang(card, signal)
      if (card === 'TWICE') setTimeout(() => notice({ orderId, outcome }), AGAIN_MS)
      return outcome
    },
    status: (key) => statusIn<Outcome>(pool, 'charges', key),
    async void({ key, of }, signal) {
      await hang(await operate(pool, { key, of, kind: 'void', amount: 0 }), signal)
    },
    async capture({ key, of, amount }, signal) {
      await hang(await operate(pool, { key, of, kind: 'capture', amount }), signal)
    },
    async lower({ key, of, amount }, signal) {
      await hang(await operate(pool, { key, of, kind: 'lower', amount }), signal)
    },
    async refund(call, signal) {
      const { card, outcome } = await bookRefund(pool, call)
      await hang(card, signal)
      if (card === 'TWICE') setTimeout(() => notice({ refund: call.key, outcome }), AGAIN_MS)
      return outcome
    },
    refundStatus: (key) => statusIn<ReversalOutcome>(pool, 'refunds', key),
    onNotice(listener) {
      notice = listener
    },
  }
}
