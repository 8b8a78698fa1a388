import { Route, Switch } from '@jangteo/mfe-kit'
import { CartPage } from './cart/cart-page.tsx'
import { CheckoutPage } from './checkout/checkout-page.tsx'
import { MyOrdersPage } from './my-orders/my-orders-page.tsx'
import { OrderPage } from './order-page/order-page.tsx'

export { FindOrders } from './palette/find-orders.tsx'

/** The storefront's pages, and what the palette asks: a browser that only shows this part's pieces goes without them. */
export const StorePages = () => (
  <Switch>
    <Route path="/cart">
      <CartPage />
    </Route>
    <Route path="/checkout">
      <CheckoutPage />
    </Route>
    <Route path="/o/:id">
      <OrderPage />
    </Route>
    <Route path="/mine">
      <MyOrdersPage />
    </Route>
  </Switch>
)
