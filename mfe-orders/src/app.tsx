import { type Remote, Route, Switch } from '@jangteo/mfe-kit'
import { lazy } from 'react'
import { AddToCart } from './add-to-cart/add-to-cart.tsx'
import { CardAdd } from './add-to-cart/card-add.tsx'
import { CartPage } from './cart/cart-page.tsx'
import { HeaderCart } from './cart/header-cart.tsx'
import { CheckoutPage } from './checkout/checkout-page.tsx'
import { MyLastOrder } from './home/my-last-order.tsx'
import { OrdersPulse } from './home/pulse.tsx'
import { TodayTile } from './home/today-tile.tsx'
import { MyOrdersPage } from './my-orders/my-orders-page.tsx'
import { OrderPage } from './order-page/order-page.tsx'
import { OrdersNews } from './news/orders-news.tsx'
import { FindOrders } from './palette/find-orders.tsx'

const StaffRoutes = lazy(async () => ({ default: (await import('./staff.tsx')).StaffRoutes }))

const Routes = () => (
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
    <Route>
      <StaffRoutes />
    </Route>
  </Switch>
)

export default {
  Routes,
  slots: {
    'home.orders': MyLastOrder,
    'home.staff': TodayTile,
    'home.pulse': OrdersPulse,
    'product.actions': AddToCart,
    'card.actions': CardAdd,
    'header.cart': HeaderCart,
    'header.news': OrdersNews,
    'palette.results': FindOrders,
  },
} satisfies Remote
