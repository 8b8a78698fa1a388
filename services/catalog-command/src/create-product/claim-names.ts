import { rejection } from '@jangteo/contracts/rejection'
import { Refused } from '@jangteo/cqrs/write/handle-command'
import type { Tx } from '@jangteo/cqrs/write/postgres'
import type { Product } from '../product/product.ts'

/** Somebody took the slug between our look and our write: try with another one. */
export class SlugTaken extends Error {
  override name = 'SlugTaken'
}

const claimSlug = `INSERT INTO slugs(slug, product_id) VALUES ($1, $2) ON CONFLICT DO NOTHING`
/** Sorted by SKU, so that two products that share some never wait for each other. */
const claimSkus = `INSERT INTO stock(variant_id, product_id, sku, price)
SELECT variant_id, $1, sku, price FROM unnest($2::uuid[], $3::text[], $4::bigint[]) v(variant_id, sku, price) ORDER BY sku ON CONFLICT (sku) DO NOTHING RETURNING sku`

/** Makes slug and SKUs the product's own, in its creation's transaction. Throws SlugTaken, or Refused at the first SKU that another product has. */
export const claimNames = async (tx: Tx, product: Product): Promise<void> => {
  const slug = await tx.query({ name: 'claim-slug', text: claimSlug, values: [product.slug, product.id] })
  if (slug.rowCount === 0) throw new SlugTaken(product.slug)
  const { variants } = product
  const columns = [variants.map(({ variantId }) => variantId), variants.map(({ sku }) => sku), variants.map(({ price }) => price)]
  const { rows } = await tx.query<{ sku: string }>({ name: 'claim-skus', text: claimSkus, values: [product.id, ...columns] })
  const ours = new Set(rows.map(({ sku }) => sku))
  const taken = variants.findIndex(({ sku }) => !ours.has(sku))
  if (taken >= 0) throw new Refused(rejection('VALIDATION', { path: `variants.${taken}.sku`, message: 'SKU_TAKEN' }))
}
