import type { ListedVariant } from '@jangteo/contracts/catalog/listed-variant'
import type { Pool } from '@jangteo/cqrs/write/postgres'

const sql = `SELECT v.variant_id AS "variantId", p.product_id AS "productId", v.sku, p.title, p.title_en AS "titleEn", p.image, v.price, p.currency, p.published
FROM listed_variants v JOIN listed_products p USING (product_id) WHERE v.variant_id = ANY($1::uuid[])`

/** What our own copy of the catalog knows of these variants, by variant. It may lag. */
export const listed = async (pool: Pool, variantIds: readonly string[]): Promise<Map<string, ListedVariant>> => {
  const { rows } = await pool.query<ListedVariant>({ name: 'listed', text: sql, values: [variantIds] })
  return new Map(rows.map((row) => [row.variantId, row]))
}
