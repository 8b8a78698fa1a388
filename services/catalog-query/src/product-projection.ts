import { CatalogEvent } from '@jangteo/contracts/catalog/events'
import type { ProductRow } from '@jangteo/contracts/catalog/product-row'
import { CATALOG } from '@jangteo/contracts/topics'
import type { Projection } from '@jangteo/cqrs/read/projection'
import { listOptions, optionsSchema } from './facets/options-table.ts'
import { keepPulse, pulseSchema } from './gauges/pulse.ts'
import { tallyProducts, tallySchema } from './product/tallies.ts'
import { historySchema, noteChange } from './product-history/table.ts'
import { listProduct, listSchema } from './product-list/table.ts'
import { indexText, textSchema } from './product-text/table.ts'
import { momentsSchema, noteMoment } from './product-today/moments.ts'
import { listStock, stockSchema, sumMovement } from './stock-list/table.ts'
import { movementSchema, noteMovement } from './stock-movements/table.ts'
import { foldProduct } from './product/fold.ts'

/** The side tables that the projection keeps. */
export const productSchema: readonly string[] = [
  ...[listSchema, optionsSchema, textSchema, movementSchema, tallySchema, pulseSchema],
  ...[momentsSchema, stockSchema, historySchema],
]

/** What changes the words by which a product is found. */
const rewording: readonly CatalogEvent['type'][] = ['product-created', 'product-edited', 'variants-added']

/** The catalog's one row: facts, prices and stock of a product. Pure; its side tables serve lists, search, the ledger, the history and the gauges. */
export const product: Projection<ProductRow, CatalogEvent> = {
  view: 'product',
  topic: CATALOG,
  event: CatalogEvent,
  apply: (row, message) => foldProduct(row, message.data),
  also(db, _key, steps) {
    for (const {
      before,
      after,
      message: { data },
    } of steps) {
      if (!after) continue
      listProduct(db, after, data)
      if (data.type === 'product-created' || data.type === 'variants-added' || (data.type === 'product-edited' && data.changes.optionWords))
        listOptions(db, after)
      tallyProducts(db, before, after)
      keepPulse(db, data)
      listStock(db, before, after)
      noteMoment(db, before, data)
      noteChange(db, data)
      if (rewording.includes(data.type)) indexText(db, after)
      if (data.type !== 'stock-changed') continue
      noteMovement(db, data, after)
      sumMovement(db, data)
    }
  },
}
