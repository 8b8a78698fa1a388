import { document } from '@jangteo/mfe-kit'
import { type OnOrder, ORDER_RESULT } from '../../order/order.graphql.ts'
import type { OrderResult } from '../../order/order-fields.ts'

type Lines = { lineId: string; quantity: number }[]

export const CancelLines = document<{ cancelOrder: OrderResult }, OnOrder & { lines?: Lines; reason?: string }>(
  `mutation CancelLines($commandId: ID!, $id: ID!, $lines: [LineQuantityInput!], $reason: String) { cancelOrder(commandId: $commandId, id: $id, lines: $lines, reason: $reason) { ${ORDER_RESULT} } }`,
)
export const RefundOrder = document<{ refundOrder: OrderResult }, OnOrder & { amount: number; restock?: Lines; reason: string }>(
  `mutation RefundOrder($commandId: ID!, $id: ID!, $amount: MinorUnits!, $restock: [LineQuantityInput!], $reason: String!) { refundOrder(commandId: $commandId, id: $id, amount: $amount, restock: $restock, reason: $reason) { ${ORDER_RESULT} } }`,
)
