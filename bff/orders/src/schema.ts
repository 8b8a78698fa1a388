/**
 * The orders' GraphQL contract: the core that other clients rely on (core.graphql beside this folder, compared in a test) and what our own
 * screens need beyond it.
 */
export const typeDefs = `#graphql
"An integer number of minor units of the currency beside it, within ±(2^53 − 1). Int would overflow."
scalar MinorUnits

type Query {
  "Waits up to 500 ms for \`minVersion\` to be visible, so a client reads its own writes. \`followToken\` opens a guest's own order to whoever holds it."
  order(id: ID!, minVersion: Int, followToken: String): Order
  "A customer's own orders, newest first."
  myOrders(first: Int! = 20, after: String): OrderConnection!
  "Staff: all orders."
  orders(filter: OrderFilter, sort: OrderSort = NEWEST, first: Int! = 50, after: String): OrderConnection!
  "Staff: how many orders match each of up to 20 filters, in their order."
  orderCounts(filters: [OrderFilter!]!): [CappedCount!]!
}

type Mutation {
  "The client makes \`commandId\` and \`orderId\`; sending the same command again gives the same answer and no second order."
  placeOrder(commandId: ID!, orderId: ID!, input: PlaceOrderInput!): OrderResult!
  "Without lines: the whole order, before anything was shipped. With lines: units of a confirmed order that are neither shipped nor cancelled."
  cancelOrder(commandId: ID!, id: ID!, lines: [LineQuantityInput!], reason: String): OrderResult!
  "Without lines: all that is open."
  shipOrder(commandId: ID!, id: ID!, lines: [LineQuantityInput!], trackingNumber: String): OrderResult!
  deliverOrder(commandId: ID!, id: ID!): OrderResult!
  "Captured money, also after the order has ended. \`restock\`: units that came back and can be sold again. Support has a limit for each order, see \`refundable\`."
  refundOrder(commandId: ID!, id: ID!, amount: MinorUnits!, restock: [LineQuantityInput!], reason: String!): OrderResult!
  addOrderNote(commandId: ID!, id: ID!, text: String!): OrderResult!
}

enum Lifecycle { PLACED CONFIRMED COMPLETED REJECTED EXPIRED CANCELLED }
enum PaymentState { NONE AUTHORIZED CAPTURED PARTLY_REFUNDED REFUNDED VOIDED DECLINED }
enum FulfilmentState { NONE PARTIAL SHIPPED DELIVERED }
enum OrderSort { NEWEST OLDEST TOTAL_DOWN TOTAL_UP }

"A filter with [] matches nothing, an absent one everything."
input OrderFilter {
  "Beginnings of number, e-mail, name and SKU."
  text: String
  lifecycle: [Lifecycle!]
  payment: [PaymentState!]
  fulfilment: [FulfilmentState!]
  "One whole SKU."
  sku: String
  "placedFrom ≤ placedAt < placedTo, ISO 8601."
  placedFrom: String
  placedTo: String
  "Both ends included. Not for those who may not see money (warehouse)."
  totalMin: MinorUnits
  totalMax: MinorUnits
  "One customer's whole e-mail. Not for those who may not see customers (warehouse)."
  customer: String
  "Confirmed with something still to send."
  toShip: Boolean
  "Rejected or expired, and nobody has left a note since."
  problem: Boolean
}

type Order {
  id: ID!
  "Short number that people say aloud."
  number: String!
  version: Int!
  lifecycle: Lifecycle!
  rejection: Rejected
  payment: PaymentState!
  fulfilment: FulfilmentState!
  currency: String!
  "Money and customer are null for those who may not see them (warehouse)."
  total: MinorUnits
  "What the card is held for; 0 before the approval and after it was let go."
  authorized: MinorUnits
  captured: MinorUnits
  refunded: MinorUnits
  "How much more the caller may give back now; null for those who may not."
  refundable: MinorUnits
  customer: Customer
  "What the parcel's label says."
  shipTo: Address
  lines: [OrderLine!]!
  shipments: [Shipment!]!
  timeline: [TimelineEntry!]!
  nextActions: [NextAction!]!
  placedAt: String!
  "When waiting for stock or payment ends at the latest."
  deadlineAt: String!
  "What pushed rows are compared by; null in a command's answer, which was not read from the feed."
  feed: Feed
}
type Customer { id: ID name: String! email: String! }
type OrderLine {
  id: ID!
  variantId: ID!
  productId: ID!
  sku: String!
  title: String!
  "What an English page shows instead; null: the same."
  titleEn: String
  image: String
  unitPrice: MinorUnits
  ordered: Int!
  cancelled: Int!
  shipped: Int!
  returned: Int!
}
type Address { name: String! line1: String! line2: String city: String! postcode: String! country: String! }
type Shipment { id: ID! trackingNumber: String lines: [LineQuantity!]! shippedAt: String! deliveredAt: String }
type LineQuantity { lineId: ID! quantity: Int! }
"\`text\` is what a person wrote, \`summary\` a sentence in the caller's language; \`amount\` and \`lines\` are what moved, where the step names it."
type TimelineEntry { type: String! at: String! by: String text: String amount: MinorUnits lines: [LineQuantity!] summary: String! }
"\`reason\` is a code: ENDED, ALREADY_SHIPPED, NOT_CONFIRMED, NOTHING_OPEN, NOTHING_ON_THE_WAY, NOTHING_CAPTURED, NOTHING_LEFT or REFUND_LIMIT."
type NextAction { action: String! enabled: Boolean! reason: String }
"\`n\` is higher in the newer of two rows with the same \`rev\`."
type Feed { rev: String! n: Int! }

type OrderConnection { nodes: [Order!]! pageInfo: PageInfo! count: CappedCount! position: String! }
"Exact up to 10,000; above that \`capped\` is true."
type CappedCount { value: Int! capped: Boolean! }
type PageInfo { hasNextPage: Boolean! endCursor: String }

input PlaceOrderInput {
  lines: [PlaceOrderLineInput!]!
  contact: ContactInput!
  shipTo: AddressInput!
  "Test card of the payment simulator: OK, DECLINE, SLOW, TWICE, NEVER or NOREFUND (declines every refund)."
  card: String! = "OK"
}
input PlaceOrderLineInput { variantId: ID! quantity: Int! "What the customer saw; a different price now is PRICE_CHANGED." unitPrice: MinorUnits! }
input ContactInput { name: String! email: String! phone: String }
input AddressInput { line1: String! line2: String city: String! postcode: String! country: String! }
input LineQuantityInput { lineId: ID! quantity: Int! }

union OrderResult = OrderAccepted | Rejected
"Accepted and durable. The saga goes on; read or watch \`order\` for its end. \`followToken\` for guests, null for others."
type OrderAccepted { order: Order! followToken: String }
"A command that was refused. \`code\` is one of the codes in the product's page on rejections; \`details\` is its JSON."
type Rejected { code: String! message: String! details: String }
`
