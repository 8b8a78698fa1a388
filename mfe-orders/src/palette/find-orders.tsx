import { formatCount, formatNumber, type SlotProps, useLocale, useQuery, useSession } from '@jangteo/mfe-kit'
import { useEffect, useMemo } from 'react'
import { MyOrders, StaffOrders } from '../order/order.graphql.ts'
import type { OrderView } from '../order/order-fields.ts'
import { nothing, useTellOrders } from './use-tell-orders.tsx'

const LINES = 5
/** A customer's own orders have no search: the newest are looked through here. */
const OWN = 50

const OfAll = ({ text, tell }: SlotProps['palette.results']) => {
  const locale = useLocale()
  const { data, took, position, status } = useQuery(StaffOrders, { filter: { text }, first: LINES })
  const count = data && formatCount(data.orders.count, locale)
  useTellOrders({ text, nodes: data?.orders.nodes, position, count, took, failed: status === 'failed', staff: true, tell })
  return null
}

const words = ({ number, lines }: OrderView) =>
  [number, ...lines.flatMap(({ title, titleEn, sku }) => [title, titleEn ?? '', sku])].join(' ').toLocaleLowerCase()

const OfMine = ({ text, tell }: SlotProps['palette.results']) => {
  const locale = useLocale()
  const { data, took, position, status } = useQuery(MyOrders, { first: OWN })
  const found = useMemo(() => data?.myOrders.nodes.filter((order) => words(order).includes(text.toLocaleLowerCase())), [data, text])
  const nodes = useMemo(() => found?.slice(0, LINES), [found])
  useTellOrders({ text, nodes, position, count: found && formatNumber(found.length, locale), took, failed: status === 'failed', staff: false, tell })
  return null
}

const OfNobody = ({ tell }: SlotProps['palette.results']) => {
  useEffect(() => tell('orders', nothing), [tell])
  return null
}

/** Fills `palette.results`: staff find all orders they may read, a customer the newest of their own, a guest none. */
export const FindOrders = (props: SlotProps['palette.results']) => {
  const { user, may } = useSession()
  if (may('read-all-orders')) return <OfAll {...props} />
  return user ? <OfMine {...props} /> : <OfNobody {...props} />
}
