import type { Card } from '@jangteo/contracts/orders/place-order'
import type { Outcome, ReversalOutcome } from '../payment/payment.ts'

export type Notice = { orderId: string; outcome: Outcome } | { refund: string; outcome: ReversalOutcome }

/**
 * A payment provider. Every call carries a key and is done once for it, however often it is asked. A call may answer late, never, or again by
 * a notice: what counts is what `status` says in the end.
 */
export type Provider = {
  authorize: (call: { key: string; orderId: string; amount: number; currency: string; card: Card }, signal: AbortSignal) => Promise<Outcome>
  /** UNKNOWN = the call never arrived there. */
  status: (key: string) => Promise<Outcome | 'PENDING' | 'UNKNOWN'>
  /** Gives back what was authorized under the key `of`. */
  void: (call: { key: string; of: string }, signal: AbortSignal) => Promise<void>
  /** Takes a part of what was authorized under the key `of`. */
  capture: (call: { key: string; of: string; amount: number }, signal: AbortSignal) => Promise<void>
  /** Lets a part of what was authorized under the key `of` and not captured go. */
  lower: (call: { key: string; of: string; amount: number }, signal: AbortSignal) => Promise<void>
  /** Gives a part of what was captured under the key `of` back. */
  refund: (call: { key: string; of: string; amount: number }, signal: AbortSignal) => Promise<ReversalOutcome>
  /** UNKNOWN = the call never arrived there. */
  refundStatus: (key: string) => Promise<ReversalOutcome | 'PENDING' | 'UNKNOWN'>
  /** The provider's own messages about an authorization or, by its key, a refund, besides the answers to calls. */
  onNotice: (listener: (notice: Notice) => void) => void
}
