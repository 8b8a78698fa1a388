import { CatalogEvent } from '@jangteo/contracts/catalog/events'
import type { Message } from '@jangteo/contracts/envelope'
import type { Tx } from '@jangteo/cqrs/write/postgres'
import * as v from 'valibot'

type Of<T extends CatalogEvent['type']> = Extract<CatalogEvent, { type: T }>

/** One array for each column, as `unnest` takes them. */
const columnsOf = ({ variants }: Pick<Of<'variants-added'>, 'variants'>) => [
  variants.map(({ variantId }) => variantId),
  variants.map(({ sku }) => sku),
  variants.map(({ price }) => price),
]

const createdSql = `WITH p AS (INSERT INTO listed_products(product_id, title, title_en, image, currency, published) VALUES ($1, $2, $3, $4, $5, false)
  ON CONFLICT (product_id) DO UPDATE SET title = $2, title_en = $3, image = $4, currency = $5, published = false RETURNING product_id)
INSERT INTO listed_variants(variant_id, product_id, sku, price) SELECT x.id, p.product_id, x.sku, x.price FROM p, unnest($6::uuid[], $7::text[], $8::bigint[]) x(id, sku, price)
ON CONFLICT (variant_id) DO UPDATE SET sku = excluded.sku, price = excluded.price`

const created = (tx: Tx, event: Of<'product-created'>) => {
  const { productId, title, titleEn, images, currency } = event
  return tx.query({ name: 'list-product', text: createdSql, values: [productId, title, titleEn, images[0] ?? null, currency, ...columnsOf(event)] })
}

const addedSql = `INSERT INTO listed_variants(variant_id, product_id, sku, price) SELECT x.id, $1, x.sku, x.price FROM unnest($2::uuid[], $3::text[], $4::bigint[]) x(id, sku, price)
ON CONFLICT (variant_id) DO UPDATE SET sku = excluded.sku, price = excluded.price`

const added = (tx: Tx, event: Of<'variants-added'>) => tx.query({ name: 'list-variants', text: addedSql, values: [event.productId, ...columnsOf(event)] })

const editedSql = `UPDATE listed_products SET title = coalesce($2, title), title_en = CASE WHEN $3 THEN $4 ELSE title_en END, image = CASE WHEN $5 THEN $6 ELSE image END
WHERE product_id = $1`

const edited = (tx: Tx, { productId, changes }: Of<'product-edited'>) => {
  const { title, titleEn, images } = changes
  const values = [productId, title, titleEn !== undefined, titleEn, images !== undefined, images?.[0] ?? null]
  return tx.query({ name: 'list-edit', text: editedSql, values })
}

const publish = (tx: Tx, productId: string, published: boolean) =>
  tx.query({ name: 'list-publish', text: 'UPDATE listed_products SET published = $2 WHERE product_id = $1', values: [productId, published] })

/** Handles catalog.events.v1: keeps the price list. */
export const consumeCatalog = async (tx: Tx, message: Message): Promise<void> => {
  const event = v.parse(CatalogEvent, message.data)
  switch (event.type) {
    case 'product-created':
      return void (await created(tx, event))
    case 'product-edited':
      return void (await edited(tx, event))
    case 'variants-added':
      return void (await added(tx, event))
    case 'price-changed': {
      const text = 'UPDATE listed_variants SET price = $2 WHERE variant_id = $1'
      return void (await tx.query({ name: 'list-price', text, values: [event.variantId, event.price] }))
    }
    case 'product-published':
      return void (await publish(tx, event.productId, true))
    case 'product-archived':
      return void (await publish(tx, event.productId, false))
    case 'stock-changed':
      return
  }
}
