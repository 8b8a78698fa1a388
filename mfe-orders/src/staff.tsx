import { Route, Switch } from '@jangteo/mfe-kit'
import { StaffOrderPage } from './staff-order/staff-order-page.tsx'
import { StaffOrdersPage } from './staff-orders/staff-orders-page.tsx'

/** Pages behind the counter: no customer's browser fetches them. */
export const StaffPages = () => (
  <Switch>
    <Route path="/manage/:id">
      <StaffOrderPage />
    </Route>
    <Route path="/">
      <StaffOrdersPage />
    </Route>
  </Switch>
)
