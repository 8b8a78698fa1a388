import type { ProductStatus } from '@jangteo/contracts/catalog/product'
import { match } from '../product-text/words.ts'
import { decodeCursor } from '../product/cursor.ts'
import type { ProductListQuery } from './query.ts'

type Sort = { key: string; down: boolean }
type Clause = { sql: string; values: unknown[] }

/** Title words weigh ten times what the rest does. Without words to be relevant to, the newest come first. */
const sorts: Record<ProductListQuery['sort'], (searching: boolean) => Sort> = {
  RELEVANCE: (searching) => (searching ? { key: 'rank', down: false } : { key: 'created_at', down: true }),
  NEWEST: () => ({ key: 'created_at', down: true }),
  PRICE_UP: () => ({ key: 'price_from', down: false }),
  PRICE_DOWN: () => ({ key: 'price_from', down: true }),
}

const withOption = (values: number) =>
  `n IN (SELECT n FROM product_options WHERE name = ? AND value IN (${Array.from({ length: values }, () => '?').join(', ')}))`

const filters = (query: ProductListQuery, statuses: readonly ProductStatus[]): Clause[] => {
  const { category, priceMin, priceMax, inStock, options = [] } = query
  const clauses: (Clause | null)[] = [
    { sql: `status IN (${statuses.map(() => '?').join(', ')})`, values: [...statuses] },
    category === undefined ? null : { sql: 'category = ?', values: [category] },
    priceMin === undefined ? null : { sql: 'price_from >= ?', values: [priceMin] },
    priceMax === undefined ? null : { sql: 'price_from <= ?', values: [priceMax] },
    inStock === undefined ? null : { sql: 'in_stock = ?', values: [inStock ? 1 : 0] },
    ...options.map(({ name, values }) => ({ sql: withOption(values.length), values: [name, ...values] })),
  ]
  return clauses.filter((clause) => clause !== null)
}

const source = (words: string, ranked: boolean): Clause =>
  words
    ? {
        sql: `(SELECT l.*, ${ranked ? 'bm25(product_text, 10, 1, 1)' : '0'} AS rank FROM product_text JOIN product_list l ON l.n = product_text.rowid WHERE product_text MATCH ?)`,
        values: [words],
      }
    : { sql: 'product_list', values: [] }

/** Where the page before ended: cursors are sort values, so that nothing is counted through. Null for a cursor of another sort. */
const behind = (after: string | undefined, { key, down }: Sort): Clause | null => {
  const cursor = decodeCursor(after, key)
  return cursor && { sql: `(${key}, id) ${down ? '<' : '>'} (?, ?)`, values: [cursor.value, cursor.id] }
}

/** The page's statement. One row more than asked for tells whether there is another page. */
export const pageStatement = (query: ProductListQuery, statuses: readonly ProductStatus[]) => {
  const words = match(query.text ?? '')
  const sort = sorts[query.sort](words !== '')
  const from = source(words, sort.key === 'rank')
  const where = [...filters(query, statuses), behind(query.after, sort)].filter((clause) => clause !== null)
  const order = sort.down ? 'DESC' : 'ASC'
  return {
    sort,
    sql: `SELECT id, ${sort.key} AS value FROM ${from.sql} WHERE ${where.map(({ sql }) => sql).join(' AND ')} ORDER BY ${sort.key} ${order}, id ${order} LIMIT ?`,
    values: [...from.values, ...where.flatMap(({ values }) => values), query.first + 1],
  }
}
