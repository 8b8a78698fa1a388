import type { StockEvent } from '@jangteo/contracts/catalog/events'
import type { ProductRow } from '@jangteo/contracts/catalog/product-row'
import { statement } from '@jangteo/cqrs/read/rows'
import type { Database } from 'better-sqlite3'

/** The ledger as staff read it. `version` counts the variant's own movements, so it orders them and is the cursor. */
export const movementSchema = `
CREATE TABLE IF NOT EXISTS movements(variant_id TEXT, version INTEGER, id TEXT NOT NULL, kind TEXT NOT NULL, quantity INTEGER NOT NULL,
  on_hand INTEGER NOT NULL, reserved INTEGER NOT NULL, order_id TEXT, reason TEXT, by_whom TEXT, at TEXT NOT NULL, PRIMARY KEY(variant_id, version)) WITHOUT ROWID;`

export const noteMovement = (db: Database, event: StockEvent, after: ProductRow): void => {
  const { variantId, movementId, kind, quantity, onHand, reserved, orderId, reason, by, at } = event
  const version = after.variants.find(({ id }) => id === variantId)?.version
  const values = [variantId, version, movementId, kind, quantity, onHand, reserved, orderId, reason, by, at]
  statement(db, 'INSERT INTO movements VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').run(...values)
}
