import type { ProductRow } from '@jangteo/contracts/catalog/product-row'
import { fieldClass, type Principal } from '@jangteo/contracts/principal'
import type { Stored } from '@jangteo/cqrs/read/projection'
import { redact } from './redact.ts'

/** A row as an answer carries it: cut for the caller, with what the live feed compares rows by. */
export type ProductNode = ProductRow & { feed: { rev: string; n: number } }

export const nodeOf =
  (who: Principal, rev: string) =>
  ({ row, n }: Stored<ProductRow> & { row: ProductRow }): ProductNode => ({ ...redact(row, fieldClass(who)), feed: { rev, n } })
