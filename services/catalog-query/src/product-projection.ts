import { CatalogEvent } from '@jangteo/contracts/catalog/events'
import type { ProductRow } from '@jangteo/contracts/catalog/product-row'
import { CATALOG } from '@jangteo/contracts/topics'
import type { Projection } from '@jangteo/cqrs/read/projection'
import { listOptions } from './facets/options-table.ts'
import { keepPulse } from './gauges/pulse.ts'
import { tallyProducts } from './gauges/tallies.ts'
import { listProduct } from './product-list/table.ts'
import { noteMoment } from './product-today/moments.ts'
import { indexText } from './product-text/table.ts'
import { noteMovement } from './stock-movements/table.ts'
import { foldProduct } from './product/fold.ts'

/** The catalog's one row: facts, prices and stock of a product. Pure; its side tables serve lists, search, the ledger and the gauges. */
export const product: Projection<ProductRow, CatalogEvent> = {
  view: 'product',
  topic: CATALOG,
  event: CatalogEvent,
  apply: (row, message) => foldProduct(row, message.data),
  also(db, _key, before, after, { data }) {
    if (!after) return
    listProduct(db, after, data)
    if (data.type === 'product-created') listOptions(db, after)
    tallyProducts(db, before, after)
    keepPulse(db, data)
    noteMoment(db, before, data)
    if (data.type === 'product-created' || data.type === 'product-edited') indexText(db, after)
    if (data.type === 'stock-changed') noteMovement(db, data, after)
  },
}
