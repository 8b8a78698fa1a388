import type { Tx } from '@jangteo/cqrs/write/postgres'
import { claimSkus } from '../product/claim-skus.ts'
import type { Product } from '../product/product.ts'

/** Somebody took the slug between our look and our write: try with another one. */
export class SlugTaken extends Error {
  override name = 'SlugTaken'
}

const claimSlug = `INSERT INTO slugs(slug, product_id) VALUES ($1, $2) ON CONFLICT DO NOTHING`

/** Makes slug and SKUs the product's own, in its creation's transaction. Throws SlugTaken, or Refused at the first SKU that another product has. */
export const claimNames = async (tx: Tx, product: Product): Promise<void> => {
  const slug = await tx.query({ name: 'claim-slug', text: claimSlug, values: [product.slug, product.id] })
  if (slug.rowCount === 0) throw new SlugTaken(product.slug)
  await claimSkus(tx, product.id, product.variants, false)
}
