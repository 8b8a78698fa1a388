import type { Tx } from '@jangteo/cqrs/write/postgres'

const sql = `UPDATE stock SET published = $2 FROM (SELECT variant_id FROM stock WHERE product_id = $1 ORDER BY variant_id FOR UPDATE) s WHERE stock.variant_id = s.variant_id`

/** Opens or closes all variants of a product to reservations. */
export const setPublished = async (tx: Tx, productId: string, published: boolean): Promise<void> => {
  await tx.query({ name: 'set-published', text: sql, values: [productId, published] })
}
