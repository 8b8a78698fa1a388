import { uuidv7 } from '@jangteo/mfe-kit'
import * as v from 'valibot'
import type { OrderView } from '../../order/order-fields.ts'
import type { Choice } from '../acting/chosen-units.ts'

/** A refund that is being written. `id`: of this writing, whatever stands in it; `amount`: minor units, null while its field is empty, absent until somebody writes one. */
export const RefundDraft = v.object({
  id: v.string(),
  amount: v.optional(v.nullable(v.number())),
  units: v.record(v.string(), v.number()),
  reason: v.string(),
})
export type RefundDraft = v.InferOutput<typeof RefundDraft>
/** One that was not begun before: however equal to a former one, it is sent as a command of its own. */
export const newRefund = (): RefundDraft => ({ id: uuidv7(), units: {}, reason: '' })

/** What was sent and has not come back; none of it comes back unless somebody says so. */
export const sentUnits: Choice = { most: ({ shipped, returned }) => shipped - returned, all: false }

/** What is asked for: all that can still be refunded until somebody writes another amount. */
export const amountOf = ({ amount }: RefundDraft, { refundable }: Pick<OrderView, 'refundable'>): number | null => (amount === undefined ? refundable : amount)

/** The first field that is not filled in as it must be; null if all are. */
export const missing = (draft: RefundDraft, order: Pick<OrderView, 'refundable'>): 'amount' | 'reason' | null => {
  const amount = amountOf(draft, order)
  if (amount === null || amount < 1 || amount > (order.refundable ?? 0)) return 'amount'
  return draft.reason.trim() === '' ? 'reason' : null
}
