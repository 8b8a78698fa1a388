import { releaseLines } from '../../../catalog-command/src/release-lines/decide.ts'
import { releaseStock } from '../../../catalog-command/src/release-stock/decide.ts'
import { returnStock } from '../../../catalog-command/src/return-stock/decide.ts'
import { reserveStock } from '../../../catalog-command/src/reserve-stock/decide.ts'
import { takeOutStock } from '../../../catalog-command/src/take-out-stock/decide.ts'
import { nextCall } from '../../../payments/src/payment/next-call.ts'
import { keys } from '../../../payments/src/payment/payment.ts'
import { recordAuthorization, recordCapture, recordReversal, recordVoid } from '../../../payments/src/record-answer/decide.ts'
import { recordWish } from '../../../payments/src/record-wish/decide.ts'
import { cancelOrder } from '../cancel-order/decide.ts'
import { deliverOrder } from '../deliver-order/decide.ts'
import { expireOrder } from '../expire-order/decide.ts'
import { recordPayment } from '../record-payment/decide.ts'
import { recordReservation } from '../record-reservation/decide.ts'
import { refundOrder } from '../refund-order/decide.ts'
import { shipOrder } from '../ship-order/decide.ts'

/**
 * The saga's real rules, of all three services, as one table: a test takes one out and must see the others fail. What the services do in SQL
 * stands here as switches: `claimsOnce` (a reservation is inserted once), `remembersEnds` (an ended one stays behind), `readsFirst` (the deadline
 * fires after the replies given before it were read), and `ownClock`, which reservations must not have.
 */
export const rules = {
  recordReservation,
  recordPayment,
  expireOrder,
  cancelOrder,
  shipOrder,
  deliverOrder,
  reserveStock,
  refundOrder,
  releaseLines,
  returnStock,
  releaseStock,
  takeOutStock,
  recordWish,
  nextCall,
  recordAuthorization,
  recordVoid,
  recordCapture,
  recordReversal,
  authorizeKey: (orderId: string, _attempt: number) => keys.authorize(orderId),
  claimsOnce: true,
  remembersEnds: true,
  readsFirst: true,
  ownClock: false,
}
export type Rules = typeof rules
