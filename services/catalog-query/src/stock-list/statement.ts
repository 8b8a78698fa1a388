import type { StockView } from '@jangteo/contracts/catalog/stock-standing'
import { decodeCursor } from '../product/cursor.ts'
import { match } from '../product-text/words.ts'
import type { StockListQuery } from './query.ts'

type Clause = { sql: string; values: unknown[] }
export const SORT = 'changed_at'

const views: Record<StockView, string> = { ALL: 'shelf = 1', LOW: 'low = 1', OUT: 'low = 1 AND out = 1', HELD: 'held = 1' }
const nothing: Clause = { sql: 'FALSE', values: [] }

/** Whole products by their words; `sku` alone if what was typed begins a SKU. */
const found = (text: string, beginsSku: boolean): Clause | null => {
  if (text === '') return null
  if (beginsSku) return { sql: 'sku >= ? AND sku < ?', values: [text.toUpperCase(), `${text.toUpperCase()}\uffff`] }
  const words = match(text)
  const products = 'SELECT l.id FROM product_text JOIN product_list l ON l.n = product_text.rowid WHERE product_text MATCH ?'
  return words ? { sql: `product_id IN (${products})`, values: [words] } : nothing
}

const behind = (after: string | undefined): Clause | null => {
  const cursor = decodeCursor(after, SORT)
  return cursor && { sql: `(${SORT}, variant_id) < (?, ?)`, values: [cursor.value, cursor.id] }
}

/** The page's statement and the count's, the newest change first. One row more than asked for tells whether there is another page. */
export const stockStatements = ({ text, view, categories, first, after }: Omit<StockListQuery, 'min'>, beginsSku: boolean) => {
  const inCategory = categories && { sql: `category IN (${categories.map(() => '?').join(', ')})`, values: categories }
  const where = [{ sql: views[view], values: [] }, inCategory, found(text.trim(), beginsSku)].filter((clause) => clause != null)
  const page = [...where, behind(after)].filter((clause) => clause !== null)
  const all = (clauses: readonly Clause[]) => clauses.map(({ sql }) => sql).join(' AND ')
  const values = (clauses: readonly Clause[]) => clauses.flatMap((clause) => clause.values)
  return {
    page: {
      sql: `SELECT variant_id AS id, product_id AS productId, ${SORT} AS value FROM stock_list WHERE ${all(page)} ORDER BY ${SORT} DESC, variant_id DESC LIMIT ?`,
      values: [...values(page), first + 1],
    },
    count: { sql: `SELECT count(*) FROM (SELECT 1 FROM stock_list WHERE ${all(where)} LIMIT ?)`, values: values(where) },
  }
}
