import type { ProductRow } from '@jangteo/contracts/catalog/product-row'
import { type FieldClass, may, type Principal } from '@jangteo/contracts/principal'

/** Drafts and archived products are for those who keep the stock or the catalog. */
export const mayRead = (row: Pick<ProductRow, 'status'>, who: Pick<Principal, 'roles'>): boolean =>
  row.status === 'PUBLISHED' ? may(who, 'read-products') : may(who, 'read-stock')

/** One cut for query and frame alike: customers see what can be had, not what lies on the shelf. */
export const redact = (row: ProductRow, cls: FieldClass): ProductRow =>
  cls === 'customer' || cls === 'guest'
    ? { ...row, variants: row.variants.map((variant) => ({ ...variant, onHand: null, reserved: null, changedAt: null })) }
    : row
