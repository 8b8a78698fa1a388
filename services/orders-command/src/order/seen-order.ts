import type { Order } from '@jangteo/contracts/orders/order'
import { seesOrder } from '@jangteo/contracts/orders/redact-order'
import type { Principal } from '@jangteo/contracts/principal'

/** The order if this person may know that it exists; null reads as NOT_FOUND. */
export const seenOrder = (order: Order | null, who: Pick<Principal, 'roles' | 'sub'>): Order | null => (order && seesOrder(order, who) ? order : null)
