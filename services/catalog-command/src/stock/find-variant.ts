import { Id } from '@jangteo/contracts/primitives'
import type { Db } from '@jangteo/cqrs/write/postgres'
import * as v from 'valibot'
import { stockColumns } from './lock-stock.ts'
import type { StockRow } from './stock.ts'

/** A variant's row as it stands, without locking; null for an id that is none. */
export const findVariant = async (db: Db, variantId: string): Promise<StockRow | null> => {
  if (!v.is(Id, variantId)) return null
  const { rows } = await db.query<StockRow>({ name: 'find-variant', text: `SELECT ${stockColumns} FROM stock WHERE variant_id = $1`, values: [variantId] })
  return rows[0] ?? null
}
