import type { ProductRow } from '@jangteo/contracts/catalog/product-row'
import type { CommandReply } from '@jangteo/contracts/rejection'
import type { Db } from '@jangteo/cqrs/write/postgres'
import { available, type StockRow } from '../stock/stock.ts'
import { stockColumns } from '../stock/lock-stock.ts'
import type { Product } from './product.ts'

const none = { onHand: 0, reserved: 0, version: 0 }

/** The product with its stock, shaped as every reader knows it. Pure. */
export const productRow = (product: Product, stock: ReadonlyMap<string, StockRow>): ProductRow => {
  const { changedIn: _, variants, ...facts } = product
  return {
    ...facts,
    priceFrom: Math.min(...variants.map(({ price }) => price)),
    variants: variants.map(({ variantId, sku, options, price, image }) => {
      const { onHand, reserved, version } = stock.get(variantId) ?? none
      return { id: variantId, sku, options, price, image, available: available({ onHand, reserved }), onHand, reserved, changedAt: null, version }
    }),
    stockChange: null,
  }
}

/** Turns the decider's reply into what callers get: the whole product, with its stock as it is by now. */
export const withStock = async (db: Db, reply: CommandReply<Product | null>): Promise<CommandReply<ProductRow>> => {
  if (!reply.accepted) return reply
  const { state, version } = reply
  if (!state) throw new Error('an accepted command leaves a product')
  const { rows } = await db.query<StockRow>({ name: 'stock-of-product', text: `SELECT ${stockColumns} FROM stock WHERE product_id = $1`, values: [state.id] })
  return { accepted: true, version, state: productRow(state, new Map(rows.map((row) => [row.variantId, row]))) }
}
