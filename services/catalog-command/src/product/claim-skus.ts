import type { Variant } from '@jangteo/contracts/catalog/product'
import { rejection } from '@jangteo/contracts/rejection'
import { Refused } from '@jangteo/cqrs/write/handle-command'
import type { Tx } from '@jangteo/cqrs/write/postgres'

/** Sorted by SKU, so that two products that share some never wait for each other. */
const sql = `INSERT INTO stock(variant_id, product_id, sku, price, published)
SELECT variant_id, $1, sku, price, $5 FROM unnest($2::uuid[], $3::text[], $4::bigint[]) v(variant_id, sku, price) ORDER BY sku ON CONFLICT (sku) DO NOTHING RETURNING sku`

/** Puts new variants on the shelf, with nothing on it. Throws Refused at the first SKU that is taken. */
export const claimSkus = async (tx: Tx, productId: string, variants: readonly Variant[], published: boolean): Promise<void> => {
  const columns = [variants.map(({ variantId }) => variantId), variants.map(({ sku }) => sku), variants.map(({ price }) => price)]
  const { rows } = await tx.query<{ sku: string }>({ name: 'claim-skus', text: sql, values: [productId, ...columns, published] })
  const ours = new Set(rows.map(({ sku }) => sku))
  const taken = variants.findIndex(({ sku }) => !ours.has(sku))
  if (taken >= 0) throw new Refused(rejection('VALIDATION', { path: `variants.${taken}.sku`, message: 'SKU_TAKEN' }))
}
