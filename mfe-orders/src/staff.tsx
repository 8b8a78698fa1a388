import { PartPages } from '@jangteo/mfe-kit'
import { StaffOrderPage } from './staff-order/staff-order-page.tsx'
import { StaffOrdersPage } from './staff-orders/staff-orders-page.tsx'

const pages = { '/manage/:id': StaffOrderPage, '/': StaffOrdersPage }

/** Pages behind the counter: no customer's browser fetches them. */
export const StaffPages = () => <PartPages of={pages} />
