import type { Act, Blocked } from '@jangteo/contracts/orders/next-actions'
import { blockedBecause } from '@jangteo/contracts/orders/next-actions'
import type { Order } from '@jangteo/contracts/orders/order'
import { type Decision, refused } from '@jangteo/contracts/rejection'

/** Which axis stands in the way, and its values that would not. */
const details: Record<Blocked, (order: Order) => { state: string; allowed: string[] }> = {
  ENDED: ({ lifecycle }) => ({ state: lifecycle, allowed: ['PLACED', 'CONFIRMED'] }),
  NOT_CONFIRMED: ({ lifecycle }) => ({ state: lifecycle, allowed: ['CONFIRMED'] }),
  ALREADY_SHIPPED: ({ fulfilment }) => ({ state: fulfilment, allowed: ['NONE'] }),
  NOTHING_OPEN: ({ fulfilment }) => ({ state: fulfilment, allowed: ['NONE', 'PARTIAL'] }),
  NOTHING_ON_THE_WAY: ({ fulfilment }) => ({ state: fulfilment, allowed: ['PARTIAL', 'SHIPPED'] }),
  NOTHING_CAPTURED: ({ payment }) => ({ state: payment, allowed: ['CAPTURED', 'PARTLY_REFUNDED'] }),
}

/** The refusal if the order's state forbids the action, null if it does not. The same rule as `nextActions` shows on the screen. */
export const notNow = (act: Act, order: Order): Decision<never> | null => {
  const reason = blockedBecause(act, order)
  return reason && refused('NOT_ALLOWED_IN_STATE', details[reason](order))
}
