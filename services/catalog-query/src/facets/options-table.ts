import type { ProductRow } from '@jangteo/contracts/catalog/product-row'
import { statement } from '@jangteo/cqrs/read/rows'
import type { Database } from 'better-sqlite3'

/** Which product has which options. A variant's are given with it and never change. */
export const optionsSchema = `
CREATE TABLE IF NOT EXISTS product_options(name TEXT, value TEXT, n INTEGER, PRIMARY KEY(name, value, n)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS product_options_product ON product_options(n);`

const put = 'INSERT OR IGNORE INTO product_options(name, value, n) SELECT ?, ?, n FROM product_list WHERE id = ?'

export const listOptions = (db: Database, { id, variants }: ProductRow): void => {
  for (const { options } of variants) for (const { name, value } of options) statement(db, put).run(name, value, id)
}
