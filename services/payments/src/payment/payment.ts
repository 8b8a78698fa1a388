import type { Card } from '@jangteo/contracts/orders/place-order'

export const paymentStates = ['NONE', 'REQUESTED', 'CALLING', 'AUTHORIZED', 'DECLINED', 'VOIDING', 'VOIDED'] as const

/**
 * What is wished for one order's money and how far the provider has followed. `closed` = the order has ended: from then on nothing new is
 * asked for, and whatever turns out to be held is given back.
 */
export type Payment = {
  orderId: string
  /** Version of the last order event that wished something. */
  orderVersion: number
  state: (typeof paymentStates)[number]
  closed: boolean
  amount: number
  currency: string
  card: Card
}

/** The provider's final word on an authorization. */
export type Outcome = 'AUTHORIZED' | 'DECLINED'

/** The wish to take a shipment's value out of what is authorized. */
export type Capture = { shipmentId: string; orderId: string; amount: number; state: 'REQUESTED' | 'CAPTURED' }

/** The wish to give a part back: `LOWER` out of what is authorized and not captured, `REFUND` out of what is captured. `key` is the provider's. */
export type Reversal = {
  key: string
  orderId: string
  kind: 'LOWER' | 'REFUND'
  refundId: string | null
  amount: number
  state: 'REQUESTED' | ReversalOutcome
}

/** The provider's final word on a reversal. */
export type ReversalOutcome = 'DONE' | 'DECLINED'

/** The provider does a key once, however often it is asked. */
export const keys = {
  authorize: (orderId: string) => `${orderId}:auth`,
  void: (orderId: string) => `${orderId}:void`,
  /** One for each part that is cancelled: `orderVersion` is that of its event. */
  lower: (orderId: string, orderVersion: number) => `${orderId}:lower:${orderVersion}`,
  refund: (orderId: string, refundId: string) => `${orderId}:refund:${refundId}`,
  capture: ({ orderId, shipmentId }: Pick<Capture, 'orderId' | 'shipmentId'>) => `${orderId}:capture:${shipmentId}`,
}
