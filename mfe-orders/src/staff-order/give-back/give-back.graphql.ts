import { document } from '@jangteo/mfe-kit'
import type { OrderResult } from '../../order/order-fields.ts'

type Lines = { lineId: string; quantity: number }[]
type OnOrder = { commandId: string; id: string }
const RESULT = `__typename ... on OrderAccepted { followToken order { id number version } } ... on Rejected { code message details }`

export const CancelLines = document<{ cancelOrder: OrderResult }, OnOrder & { lines?: Lines; reason?: string }>(
  `mutation CancelLines($commandId: ID!, $id: ID!, $lines: [LineQuantityInput!], $reason: String) { cancelOrder(commandId: $commandId, id: $id, lines: $lines, reason: $reason) { ${RESULT} } }`,
)
export const RefundOrder = document<{ refundOrder: OrderResult }, OnOrder & { amount: number; restock?: Lines; reason: string }>(
  `mutation RefundOrder($commandId: ID!, $id: ID!, $amount: MinorUnits!, $restock: [LineQuantityInput!], $reason: String!) { refundOrder(commandId: $commandId, id: $id, amount: $amount, restock: $restock, reason: $reason) { ${RESULT} } }`,
)
