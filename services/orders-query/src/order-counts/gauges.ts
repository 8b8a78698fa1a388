import { fieldClass, may } from '@jangteo/contracts/principal'
import type { LiveGauge } from '@jangteo/cqrs/live/view'
import { ALL, ofCustomer, readCounts, readDay } from './counts.ts'

/** `{count, open, toShip, problems, steps, latestId, latestAt}` over all orders: what gathers under "12 new". Whatever happens to an order, `steps` changes. */
export const ordersGauge: LiveGauge = {
  view: 'orders',
  authorise: (who) => may(who, 'read-all-orders'),
  read: (db) => readCounts(db, ALL),
}

/** `{day, orders, revenue, toShip}` of the shop's day. The warehouse sees no money: its revenue is null. */
export const ordersTodayGauge = ({ dayOf, now = () => new Date() }: { dayOf: (instant: Date) => string; now?: () => Date }): LiveGauge => ({
  view: 'orders-today',
  authorise: (who) => may(who, 'read-all-orders'),
  scopeOf: fieldClass,
  read: (db, cls) => {
    const day = dayOf(now())
    const { count, revenue } = readDay(db, day)
    return { day, orders: count, revenue: cls === 'staff' ? revenue : null, toShip: readCounts(db, ALL).toShip }
  },
})

/** `{count, open, latestId, latestAt}` of the caller's own orders. */
export const myOrdersGauge: LiveGauge = {
  view: 'my-orders',
  authorise: (who) => !who.roles.includes('guest'),
  scopeOf: ({ sub }) => ofCustomer(sub),
  read: (db, scope = '') => {
    const { count, open, latestId, latestAt } = readCounts(db, scope)
    return { count, open, latestId, latestAt }
  },
}
