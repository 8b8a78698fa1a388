import type { Watch } from '@jangteo/contracts/live'
import type { Order } from '@jangteo/contracts/orders/order'
import { orderRow, seesOrder } from '@jangteo/contracts/orders/redact-order'
import { fieldClass, may, type Principal } from '@jangteo/contracts/principal'
import type { PresenceKind } from '@jangteo/cqrs/live/presence/presence'
import type { LiveView } from '@jangteo/cqrs/live/view'
import { checkFollowToken } from '@jangteo/service-kit/token/follow-token'

const readsAll = (who: Pick<Principal, 'roles'>) => may(who, 'read-all-orders')

/**
 * The order in the live feed. Who sees all of every order shares a room for each set of roles; customers and the warehouse, who see more of their
 * own, have rooms of their own; whoever holds a follow token watches that one order with the token as scope.
 */
export const liveOrder = ({ followSecret }: { followSecret: string }): LiveView<Order> => {
  const follows = (id: string, token: string | undefined) => token !== undefined && checkFollowToken(followSecret, id, token)
  return {
    view: 'order',
    personal: (who) => fieldClass(who) !== 'staff',
    authorise: (who: Principal, { keys = [], scope }: Watch) => readsAll(who) || !who.roles.includes('guest') || keys.every((key) => follows(key, scope)),
    visible: (order, who, scope) => seesOrder(order, who) || follows(order.id, scope),
    redact: (order, { sub, roles }) => orderRow(order, { sub: sub ?? '', roles: [...roles] }),
  }
}

/** Who works on which order: for those who may open any. */
export const presentOnOrders: PresenceKind = { kind: 'order', authorise: readsAll }
