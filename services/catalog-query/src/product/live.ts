import type { ProductRow } from '@jangteo/contracts/catalog/product-row'
import { may } from '@jangteo/contracts/principal'
import type { PresenceKind } from '@jangteo/cqrs/live/presence/presence'
import type { LiveView } from '@jangteo/cqrs/live/view'
import { mayRead, redact } from './redact.ts'

/** Products as they are pushed: the same eyes, the same cut as in an answer. */
export const productView: LiveView<ProductRow> = {
  view: 'product',
  authorise: (who) => may(who, 'read-products'),
  visible: mayRead,
  redact: (row, { cls }) => redact(row, cls),
}

/** Who works on which product: for those who see its stock. */
export const presentOnProducts: PresenceKind = { kind: 'product', authorise: (who) => may(who, 'read-stock') }
