import type { Tx } from '@jangteo/cqrs/write/postgres'
import { type StockRow, stockStream } from './stock.ts'

export const stockColumns = `variant_id AS "variantId", product_id AS "productId", sku, price, published, on_hand AS "onHand", reserved, version`

/**
 * Streams first, then rows, each in sorted order: the order in which every writer of stock takes its locks, so no two wait for each other.
 * Only transactions that lock for several orders, as a batch does, can still meet the other way round: PostgreSQL ends one, and it is repeated.
 * The streams' part is forced to run before any row is locked.
 */
const sql = `
WITH streams_first AS MATERIALIZED (SELECT id FROM streams WHERE id = ANY($2::text[]) ORDER BY id FOR UPDATE)
SELECT ${stockColumns} FROM stock
WHERE (SELECT count(*) FROM streams_first) >= 0 AND variant_id = ANY($1::uuid[]) ORDER BY variant_id FOR UPDATE`

/** The rows of these variants, locked until the transaction ends; unknown variants are left out. */
export const lockStock = async (tx: Tx, variantIds: Iterable<string>): Promise<Map<string, StockRow>> => {
  const ids = [...variantIds]
  const { rows } = await tx.query<StockRow>({ name: 'lock-stock', text: sql, values: [ids, ids.map(stockStream)] })
  return new Map(rows.map((row) => [row.variantId, row]))
}
