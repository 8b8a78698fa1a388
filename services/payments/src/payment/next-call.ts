import type { Payment } from './payment.ts'

export type PaymentCall = 'authorize' | 'poll' | 'void'

/**
 * What to ask the provider now; null = nothing. For an order that has ended money is not asked for, unless it may have been before: CALLING is
 * fetched until the answer is final, ended order or not, since only then is it known whether there is something to void. A call that never left
 * (killed between CALLING and the call) is made then, and voided.
 */
export const nextCall = ({ state, closed }: Pick<Payment, 'state' | 'closed'>): PaymentCall | null => {
  if (state === 'REQUESTED') return closed ? null : 'authorize'
  if (state === 'CALLING') return 'poll'
  return state === 'VOIDING' ? 'void' : null
}

/** Written before the call leaves: whoever finds CALLING knows that the provider may have been asked. */
export const calling = (payment: Payment): Payment => (nextCall(payment) === 'authorize' ? { ...payment, state: 'CALLING' } : payment)

const FIRST_MS = 2_000
const LAST_MS = 300_000

/** How long to wait for an answer before asking again; voids, captures and polls go on for ever. `attempt` counts from 1. */
export const retryAfterMs = (attempt: number): number => Math.min(FIRST_MS * 2 ** (attempt - 1), LAST_MS)
