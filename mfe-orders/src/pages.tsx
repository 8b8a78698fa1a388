import { PartPages } from '@jangteo/mfe-kit'
import { CartPage } from './cart/cart-page.tsx'
import { CheckoutPage } from './checkout/checkout-page.tsx'
import { MyOrdersPage } from './my-orders/my-orders-page.tsx'
import { OrderPage } from './order-page/order-page.tsx'

export { FindOrders } from './palette/find-orders.tsx'

const pages = { '/cart': CartPage, '/checkout': CheckoutPage, '/o/:id': OrderPage, '/mine': MyOrdersPage }

/** The storefront's pages, and what the palette asks: a browser that only shows this part's pieces goes without them. */
export const StorePages = () => <PartPages of={pages} />
