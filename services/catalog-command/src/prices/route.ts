import type { ListedVariant } from '@jangteo/contracts/catalog/listed-variant'
import { Id } from '@jangteo/contracts/primitives'
import type { Pool } from '@jangteo/cqrs/write/postgres'
import { route } from '@jangteo/service-kit/route'
import * as v from 'valibot'

const sql = `SELECT s.variant_id AS "variantId", s.product_id AS "productId", s.sku, p.state->>'title' AS title, p.state->>'titleEn' AS "titleEn",
  p.state->'images'->>0 AS image, s.price, p.state->>'currency' AS currency, s.published
FROM stock s JOIN streams p ON p.id = 'product-' || s.product_id WHERE s.variant_id = ANY($1::uuid[])`

/** Asked by orders when its own price list does not know a variant or names another price: what is true now. */
export const pricesRoute = ({ pool }: { pool: Pool }) =>
  route({
    method: 'GET',
    path: '/prices',
    permission: 'anyone',
    summary: 'What variants are sold for at this moment; unknown ones are left out',
    query: v.object({
      variantIds: v.pipe(
        v.string(),
        v.transform((text) => text.split(',')),
        v.array(Id),
        v.maxLength(200),
      ),
    }),
    handle: async ({ query: { variantIds } }) => (await pool.query<ListedVariant>({ name: 'prices', text: sql, values: [variantIds] })).rows,
  })
