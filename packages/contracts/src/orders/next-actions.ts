import { may, type Principal } from '../principal.ts'
import type { Order } from './order.ts'
import { openUnits } from './order.ts'
import { leftToRefund, refundable } from './refunds.ts'

export const actions = ['cancel', 'ship', 'deliver', 'refund', 'note'] as const
export type Action = (typeof actions)[number]
/** `reason` is a code that the screen turns into words; null when enabled. */
export type NextAction = {
  action: Action
  enabled: boolean
  reason: Blocked | 'NOTHING_LEFT' | 'REFUND_LIMIT' | null
}
/** What stands in the way is the order's state. */
export type Blocked = 'ENDED' | 'ALREADY_SHIPPED' | 'NOT_CONFIRMED' | 'NOTHING_OPEN' | 'NOTHING_ON_THE_WAY' | 'NOTHING_CAPTURED'

const ended = (order: Order) => order.lifecycle !== 'PLACED' && order.lifecycle !== 'CONFIRMED'

/** Cancelling a part is offered as `cancel`, but has rules of its own. */
export type Act = Action | 'cancel-lines'

const nothingOpen = (order: Order) => order.lines.every((line) => openUnits(line) === 0)
const ready = (order: Order) => (ended(order) ? 'ENDED' : order.lifecycle === 'PLACED' ? 'NOT_CONFIRMED' : nothingOpen(order) ? 'NOTHING_OPEN' : null)

const blocked: Record<Act, (order: Order) => Blocked | null> = {
  'cancel-lines': ready,
  cancel: (order) => (ended(order) ? 'ENDED' : order.shipments.length > 0 ? 'ALREADY_SHIPPED' : null),
  ship: ready,
  deliver: (order) => (ended(order) ? 'ENDED' : order.shipments.every((shipment) => shipment.deliveredAt) ? 'NOTHING_ON_THE_WAY' : null),
  refund: (order) => (order.captured === 0 ? 'NOTHING_CAPTURED' : null),
  note: () => null,
}

const permitted = (who: Pick<Principal, 'roles' | 'sub'>, order: Order): Record<Action, boolean> => ({
  cancel: may(who, 'cancel-any-order') || (may(who, 'cancel-own-order') && order.customerId === who.sub),
  ship: may(who, 'ship-order'),
  deliver: may(who, 'ship-order'),
  refund: may(who, 'refund-order'),
  note: may(who, 'note-order'),
})

/** Staff may cancel what is left of a partly shipped order; a customer cancels before shipping. */
const cancelReason = (order: Order, who: Pick<Principal, 'roles'>) => {
  const whole = blocked.cancel(order)
  return whole === 'ALREADY_SHIPPED' && may(who, 'cancel-any-order') ? blocked['cancel-lines'](order) : whole
}

const refundReason = (order: Order, who: Pick<Principal, 'roles'>): NextAction['reason'] =>
  blocked.refund(order) ?? (leftToRefund(order) === 0 ? 'NOTHING_LEFT' : refundable(order, who) === 0 ? 'REFUND_LIMIT' : null)

const reasonFor = (action: Action, order: Order, who: Pick<Principal, 'roles'>): NextAction['reason'] => {
  if (action === 'cancel') return cancelReason(order, who)
  return action === 'refund' ? refundReason(order, who) : blocked[action](order)
}

/** What this person may do with the order next, each disabled one with its reason. Used by `decide` and by the view, so they cannot differ. */
export const nextActions = (order: Order, who: Pick<Principal, 'roles' | 'sub'>): NextAction[] => {
  const allowed = permitted(who, order)
  return actions
    .filter((action) => allowed[action])
    .map((action) => {
      const reason = reasonFor(action, order, who)
      return { action, reason, enabled: reason === null }
    })
}

/** Why the state forbids it, whoever asks; null = it does not. */
export const blockedBecause = (act: Act, order: Order): Blocked | null => blocked[act](order)
