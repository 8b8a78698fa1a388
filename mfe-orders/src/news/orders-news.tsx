import { type SlotProps, useChanges, useLive, useLocale, useQuery, useRows, useSession } from '@jangteo/mfe-kit'
import { useEffect, useMemo } from 'react'
import { StaffOrders } from '../order/order.graphql.ts'
import type { OrderView } from '../order/order-fields.ts'
import { summaryOf } from '../words/summaries.ts'
import { useMyOrders } from '../order/use-my-orders.ts'
import { useOrdersGauge } from '../order/use-orders-gauge.ts'
import { useWords } from '../words/use-words.ts'

type Tell = SlotProps['header.news']['tell']
const LATEST = 10
const FAILED = { filter: { lifecycle: ['REJECTED', 'EXPIRED'] }, first: LATEST }
/** What the person did, or what needs nobody. */
const quiet = ['order-placed', 'order-cancelled', 'note-added']

/** Tells the last step of each order; an order is one piece of news, its newest. */
const useTell = (tell: Tell, orders: readonly OrderView[], base: string) => {
  const t = useWords()
  const locale = useLocale()
  useEffect(() => {
    const items = orders.flatMap((order) => {
      const last = order.timeline.at(-1)
      if (!last || quiet.includes(last.type)) return []
      return [
        {
          id: `${order.id} ${order.timeline.length}`,
          text: t.orderNews(order.number, summaryOf(last, order, locale)),
          at: last.at,
          href: `${base}/${order.id}`,
        },
      ]
    })
    tell('orders', items)
  }, [tell, orders, base, locale, t])
}

const Mine = ({ tell }: { tell: Tell }) => {
  const { orders, nodes } = useMyOrders(LATEST)
  // oxlint-disable-next-line react/exhaustive-deps -- the rows are made anew in each render; what they say is what counts
  const said = useMemo(() => orders, [nodes, orders.map(({ version }) => version).join()])
  useTell(tell, said, '/orders/o')
  return null
}

/** Orders end by failing or otherwise; either way fewer are open than were placed. */
const ended = ({ count, open }: { count: number; open: number }) => count - open

/** For staff, the orders that failed: they want somebody to look at them. */
const Failed = ({ tell }: { tell: Tell }) => {
  const query = useQuery(StaffOrders, FAILED)
  const { data, position } = query
  useChanges(useOrdersGauge(), ended, query)
  const ids = useMemo(() => data?.orders.nodes.map(({ id }) => id) ?? [], [data])
  useLive('orders', 'order', ids, { from: position, type: 'Order', skip: ids.length === 0 })
  const rows = useRows<OrderView>('Order', ids)
  const orders = useMemo(() => ids.flatMap((id) => rows.get(id) ?? []), [ids, rows])
  useTell(tell, orders, '/orders/manage')
  return null
}

/** Fills `header.news`: a customer's orders as they go along, for staff those that failed. */
export const OrdersNews = ({ tell }: SlotProps['header.news']) => {
  const { user, may } = useSession()
  if (may('read-all-orders')) return <Failed tell={tell} />
  return user && <Mine tell={tell} />
}
