import type { Rejection } from '../rejection.ts'
import type { LineQuantity } from './commands.ts'
import type { NextAction } from './next-actions.ts'
import type { FulfilmentState, Lifecycle, PaymentState } from './order.ts'

/**
 * The orders' live row, one Kafka key (the order id), cut for one field class; field names are those of the GraphQL type `Order`,
 * so that a query's answer and a pushed frame are the same thing. Money and customer are null for those who may not see them.
 */
export type OrderRow = {
  id: string
  number: string
  version: number
  lifecycle: Lifecycle
  /** Code and details; the words are made where the language is known. */
  rejection: Rejection | null
  payment: PaymentState
  fulfilment: FulfilmentState
  currency: string
  total: number | null
  authorized: number | null
  captured: number | null
  refunded: number | null
  /** How much more the reader may give back; null for those who may not. */
  refundable: number | null
  customer: { id: string | null; name: string; email: string } | null
  shipTo: { name: string; line1: string; line2: string | null; city: string; postcode: string; country: string } | null
  lines: {
    id: string
    variantId: string
    productId: string
    sku: string
    title: string
    titleEn: string | null
    image: string | null
    unitPrice: number | null
    ordered: number
    cancelled: number
    shipped: number
    returned: number
  }[]
  shipments: { id: string; trackingNumber: string | null; lines: LineQuantity[]; shippedAt: string; deliveredAt: string | null }[]
  timeline: { type: string; at: string; by: string | null; text: string | null; amount?: number | null; lines?: LineQuantity[] | null }[]
  nextActions: NextAction[]
  placedAt: string
  deadlineAt: string
}
