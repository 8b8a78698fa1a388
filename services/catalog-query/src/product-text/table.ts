import { categories } from '@jangteo/contracts/catalog/product'
import type { ProductRow } from '@jangteo/contracts/catalog/product-row'
import { statement } from '@jangteo/cqrs/read/rows'
import type { Database } from 'better-sqlite3'
import { bigrams, syllables } from './words.ts'

/** Words by their first letter are ready made: that much of a word is in most products, and asking for it met each of its words in turn. */
export const textSchema = `
CREATE VIRTUAL TABLE IF NOT EXISTS product_text USING fts5(title, more, syllables, content='', contentless_delete=1, tokenize='unicode61', prefix='1');`

const put = `INSERT OR REPLACE INTO product_text(rowid, title, more, syllables) SELECT n, ?, ?, ? FROM product_list WHERE id = ?`

const wordsOf = (row: ProductRow) => {
  const { ko, en } = categories.find(({ slug }) => slug === row.category) ?? { ko: '', en: '' }
  const variants = row.variants.flatMap(({ sku, options }) => [sku, ...options.map(({ value }) => value)])
  const english = row.optionWords?.map((word) => word.en ?? '') ?? []
  return { title: `${row.title} ${row.titleEn ?? ''}`, more: [ko, en, ...variants, ...english, row.description, row.descriptionEn ?? ''].join(' ') }
}

/** Makes a product findable by its names, category, SKUs, options, in both languages, and description. */
export const indexText = (db: Database, row: ProductRow): void => {
  const { title, more } = wordsOf(row)
  statement(db, put).run(bigrams(title), bigrams(more), syllables(title), row.id)
}
