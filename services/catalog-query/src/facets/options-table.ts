import { wordOf } from '@jangteo/contracts/catalog/option-words'
import type { ProductRow } from '@jangteo/contracts/catalog/product-row'
import { statement } from '@jangteo/cqrs/read/rows'
import type { Database } from 'better-sqlite3'

/** Which product has which options, and what it calls them in English, null: the same. A variant's options are given with it and never change, their words may. */
export const optionsSchema = `
CREATE TABLE IF NOT EXISTS product_options(name TEXT, value TEXT, n INTEGER, name_en TEXT, value_en TEXT, PRIMARY KEY(name, value, n)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS product_options_product ON product_options(n);`

const put = 'INSERT OR REPLACE INTO product_options(name, value, n, name_en, value_en) SELECT ?, ?, n, ?, ? FROM product_list WHERE id = ?'

export const listOptions = (db: Database, { id, variants, optionWords }: ProductRow): void => {
  const en = (name: string, value: string | null) => wordOf(optionWords, name, value)?.en ?? null
  for (const { options } of variants) for (const { name, value } of options) statement(db, put).run(name, value, en(name, null), en(name, value), id)
}
