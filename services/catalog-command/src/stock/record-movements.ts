import type { StockEvent } from '@jangteo/contracts/catalog/events'
import type { Trace } from '@jangteo/contracts/envelope'
import { append } from '@jangteo/cqrs/write/append'
import { applyDecision } from '@jangteo/cqrs/write/decider'
import type { Tx } from '@jangteo/cqrs/write/postgres'
import { type StockRow, stockDecider, stockStream } from './stock.ts'

/** Rows and ledger in one statement: the sum of a variant's movements is its row, whatever happens between. Nothing is written if `onlyIf` is an empty CTE. */
export const movementSql = (onlyIf?: string): string => `
m AS (SELECT m.* FROM ${onlyIf ? `${onlyIf}, ` : ''}unnest($1::uuid[], $2::uuid[], $3::text[], $4::bigint[], $5::bigint[], $6::bigint[], $7::uuid[], $8::text[], $9::text[], $10::timestamptz[])
  m(movement_id, variant_id, kind, quantity, on_hand, reserved, order_id, reason, by_whom, at)),
moved AS (UPDATE stock SET on_hand = m.on_hand, reserved = m.reserved, version = version + 1 FROM m WHERE stock.variant_id = m.variant_id),
noted AS (INSERT INTO movements SELECT movement_id, variant_id, kind, quantity, order_id, reason, by_whom, at FROM m)`

/** The ten columns that `movementSql` unnests. */
export const movementValues = (events: readonly StockEvent[]): unknown[] => [
  events.map(({ movementId }) => movementId),
  events.map(({ variantId }) => variantId),
  events.map(({ kind }) => kind),
  events.map(({ quantity }) => quantity),
  events.map(({ onHand }) => onHand),
  events.map(({ reserved }) => reserved),
  events.map(({ orderId }) => orderId),
  events.map(({ reason }) => reason),
  events.map(({ by }) => by),
  events.map(({ at }) => at),
]

const writeSql = `WITH ${movementSql()} SELECT`

/** Writes rows and ledger. At most one movement for each variant in one transaction. */
export const recordMovements = async (tx: Tx, events: readonly StockEvent[]): Promise<void> => {
  if (events.length === 0) return
  await tx.query({ name: 'record-movements', text: writeSql, values: movementValues(events) })
}

/** Appends each movement to its variant's stream, whose rows the caller has locked. Throws if a stream is not where its row says. */
export const appendMovements = async (tx: Tx, events: readonly StockEvent[], rows: ReadonlyMap<string, StockRow>, trace: Trace): Promise<void> => {
  for (const event of events) {
    const { variantId, productId } = event
    const { onHand = 0, reserved = 0, version = 0 } = rows.get(variantId) ?? {}
    const { state, newEvents } = applyDecision(stockDecider(productId), variantId, { onHand, reserved, version }, [event])
    const appended = await append(tx, { stream: stockStream(variantId), expected: version, state, events: newEvents, trace })
    if (appended === null) throw new Error(`stock of ${variantId} is not at version ${version}`)
  }
}
