import { may, type Principal } from '../principal.ts'
import type { Order } from './order.ts'
import { openUnits } from './order.ts'

export const actions = ['cancel', 'ship', 'deliver', 'note'] as const
export type Action = (typeof actions)[number]
/** `reason` is a code that the screen turns into words; null when enabled. */
export type NextAction = {
  action: Action
  enabled: boolean
  reason: 'ENDED' | 'ALREADY_SHIPPED' | 'NOT_CONFIRMED' | 'NOTHING_OPEN' | 'NOTHING_ON_THE_WAY' | null
}

const ended = (order: Order) => order.lifecycle !== 'PLACED' && order.lifecycle !== 'CONFIRMED'

const blocked: Record<Action, (order: Order) => NextAction['reason']> = {
  cancel: (order) => (ended(order) ? 'ENDED' : order.shipments.length > 0 ? 'ALREADY_SHIPPED' : null),
  ship: (order) =>
    ended(order) ? 'ENDED' : order.lifecycle === 'PLACED' ? 'NOT_CONFIRMED' : order.lines.every((line) => openUnits(line) === 0) ? 'NOTHING_OPEN' : null,
  deliver: (order) => (ended(order) ? 'ENDED' : order.shipments.every((shipment) => shipment.deliveredAt) ? 'NOTHING_ON_THE_WAY' : null),
  note: () => null,
}

const permitted = (who: Pick<Principal, 'roles' | 'sub'>, order: Order): Record<Action, boolean> => ({
  cancel: may(who, 'cancel-any-order') || (may(who, 'cancel-own-order') && order.customerId === who.sub),
  ship: may(who, 'ship-order'),
  deliver: may(who, 'ship-order'),
  note: may(who, 'note-order'),
})

/** What this person may do with the order next, each disabled one with its reason. Used by `decide` and by the view, so they cannot differ. */
export const nextActions = (order: Order, who: Pick<Principal, 'roles' | 'sub'>): NextAction[] => {
  const allowed = permitted(who, order)
  return actions.filter((action) => allowed[action]).map((action) => ({ action, reason: blocked[action](order), enabled: blocked[action](order) === null }))
}

/** Why the state forbids it, whoever asks; null = it does not. */
export const blockedBecause = (action: Action, order: Order): NextAction['reason'] => blocked[action](order)
