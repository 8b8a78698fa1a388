import { MinorUnits } from '@jangteo/service-kit/graphql/minor-units'
import { addOrderNote } from './mutation/add-order-note.ts'
import { cancelOrder } from './mutation/cancel-order.ts'
import { deliverOrder } from './mutation/deliver-order.ts'
import { placeOrder } from './mutation/place-order.ts'
import { refundOrder } from './mutation/refund-order.ts'
import { shipOrder } from './mutation/ship-order.ts'
import { myOrders } from './query/my-orders.ts'
import { order } from './query/order.ts'
import { orderCounts } from './query/order-counts.ts'
import { orders } from './query/orders.ts'
import { Order } from './type/order.ts'

export const resolvers = {
  Query: { order, myOrders, orders, orderCounts },
  Mutation: { placeOrder, cancelOrder, shipOrder, deliverOrder, refundOrder, addOrderNote },
  Order,
  MinorUnits,
}
