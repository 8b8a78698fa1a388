import { document } from '@jangteo/mfe-kit'
import type { OrderResult, OrderView } from './order-fields.ts'

const FIELDS = `__typename id number version lifecycle payment fulfilment currency total authorized captured refunded refundable placedAt deadlineAt feed { rev n }
  rejection { code message details } customer { id name email } shipTo { name line1 line2 city postcode country }
  lines { id variantId productId sku title titleEn image unitPrice ordered cancelled shipped returned }
  shipments { id trackingNumber lines { lineId quantity } shippedAt deliveredAt }
  timeline { type at by text amount lines { lineId quantity } summary } nextActions { action enabled reason }`
export const ORDER_RESULT = `__typename ... on OrderAccepted { followToken order { id number version } } ... on Rejected { code message details }`

/** Exact up to 10,000. */
export type Count = { value: number; capped: boolean }
type Page<Node> = { nodes: Node[]; pageInfo: { hasNextPage: boolean; endCursor: string | null }; count: Count }

export const OneOrder = document<{ order: OrderView | null }, { id: string; minVersion?: number; followToken?: string }>(
  `query OneOrder($id: ID!, $minVersion: Int, $followToken: String) { order(id: $id, minVersion: $minVersion, followToken: $followToken) { ${FIELDS} } }`,
)
export type MyOrdersAnswer = { myOrders: Page<OrderView> }
export const MyOrders = document<MyOrdersAnswer, { first: number; after?: string }>(
  `query MyOrders($first: Int!, $after: String) { myOrders(first: $first, after: $after) { nodes { ${FIELDS} } pageInfo { hasNextPage endCursor } count { value capped } } }`,
)
export type OrderFilter = {
  text?: string
  lifecycle?: string[]
  payment?: string[]
  fulfilment?: string[]
  toShip?: boolean
  problem?: boolean
  totalMin?: number
  totalMax?: number
  placedFrom?: string
  placedTo?: string
  sku?: string
  customer?: string
}
export type OrderSort = 'NEWEST' | 'OLDEST' | 'TOTAL_DOWN' | 'TOTAL_UP'
export type StaffOrdersAnswer = { orders: Page<OrderView> }
export const StaffOrders = document<StaffOrdersAnswer, { filter: OrderFilter; sort?: OrderSort; first: number; after?: string }>(
  `query StaffOrders($filter: OrderFilter, $sort: OrderSort, $first: Int!, $after: String) { orders(filter: $filter, sort: $sort, first: $first, after: $after) { nodes { ${FIELDS} } pageInfo { hasNextPage endCursor } count { value capped } } }`,
)
/** What a bulk act needs to know of each order. */
export type Chosen = Pick<OrderView, 'id' | 'number'>
export const MatchingOrders = document<{ orders: Pick<Page<Chosen>, 'nodes' | 'pageInfo'> }, { filter: OrderFilter; first: number; after?: string }>(
  `query MatchingOrders($filter: OrderFilter, $first: Int!, $after: String) { orders(filter: $filter, first: $first, after: $after) { nodes { id number } pageInfo { hasNextPage endCursor } } }`,
)
export const OrderCounts = document<{ orderCounts: Count[] }, { filters: OrderFilter[] }>(
  `query OrderCounts($filters: [OrderFilter!]!) { orderCounts(filters: $filters) { value capped } }`,
)

export type PlaceOrderInput = {
  lines: { variantId: string; quantity: number; unitPrice: number }[]
  contact: { name: string; email: string; phone: string | null }
  shipTo: { line1: string; line2: string | null; city: string; postcode: string; country: string }
  card: string
}
export const PlaceOrder = document<{ placeOrder: OrderResult }, { commandId: string; orderId: string; input: PlaceOrderInput }>(
  `mutation PlaceOrder($commandId: ID!, $orderId: ID!, $input: PlaceOrderInput!) { placeOrder(commandId: $commandId, orderId: $orderId, input: $input) { ${ORDER_RESULT} } }`,
)
export type OnOrder = { commandId: string; id: string }
export const CancelOrder = document<{ cancelOrder: OrderResult }, OnOrder & { reason?: string }>(
  `mutation CancelOrder($commandId: ID!, $id: ID!, $reason: String) { cancelOrder(commandId: $commandId, id: $id, reason: $reason) { ${ORDER_RESULT} } }`,
)
export const ShipOrder = document<{ shipOrder: OrderResult }, OnOrder & { lines?: { lineId: string; quantity: number }[]; trackingNumber?: string }>(
  `mutation ShipOrder($commandId: ID!, $id: ID!, $lines: [LineQuantityInput!], $trackingNumber: String) { shipOrder(commandId: $commandId, id: $id, lines: $lines, trackingNumber: $trackingNumber) { ${ORDER_RESULT} } }`,
)
export const DeliverOrder = document<{ deliverOrder: OrderResult }, OnOrder>(
  `mutation DeliverOrder($commandId: ID!, $id: ID!) { deliverOrder(commandId: $commandId, id: $id) { ${ORDER_RESULT} } }`,
)
export const AddOrderNote = document<{ addOrderNote: OrderResult }, OnOrder & { text: string }>(
  `mutation AddOrderNote($commandId: ID!, $id: ID!, $text: String!) { addOrderNote(commandId: $commandId, id: $id, text: $text) { ${ORDER_RESULT} } }`,
)
