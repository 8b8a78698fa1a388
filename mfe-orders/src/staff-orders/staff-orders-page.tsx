import { formatAgo, formatNumber, useLocale, useNow, useSearchParams, useSession, useTitle } from '@jangteo/mfe-kit'
import { Button, DataTable, EmptyState, GatherBar, SearchField, Tabs, useGather } from '@jangteo/ui'
import { useMemo } from 'react'
import type { OrderFilter } from '../order/order.graphql.ts'
import type { OrderView } from '../order/order-fields.ts'
import { useWords } from '../words/use-words.ts'
import css from './staff-orders.module.css'
import { useColumns } from './use-columns.tsx'
import { useStaffOrders } from './use-staff-orders.ts'

const lifecycles = ['PLACED', 'CONFIRMED', 'COMPLETED', 'REJECTED', 'EXPIRED', 'CANCELLED'] as const
const idOf = (order: OrderView) => order.id
const hrefOf = (order: OrderView) => `/orders/manage/${order.id}`

const Gathered = ({ count, latestAt, onGather }: { count: number; latestAt: string | null; onGather: () => void }) => {
  const t = useWords()
  const locale = useLocale()
  const now = useNow(1000)
  return (
    <GatherBar
      count={count}
      label={t.newOrders(count)}
      note={latestAt ? t.latest(formatAgo(latestAt, locale, now)) : undefined}
      action={t.putOnTop}
      onGather={onGather}
      hotkey="N"
    />
  )
}

/** Every order of the shop. What is looked for stands in the address, so that a reload, a link and going back find the same list. */
export const StaffOrdersPage = () => {
  const t = useWords()
  const locale = useLocale()
  const { may } = useSession()
  const [search, setSearch] = useSearchParams()
  const text = search.get('text') ?? ''
  const lifecycle = search.get('lifecycle') ?? ''
  const filter = useMemo<OrderFilter>(() => ({ text: text || undefined, lifecycle: lifecycle ? [lifecycle] : undefined }), [text, lifecycle])
  const { orders, count, arrivals, onMore, status, refetch, answers } = useStaffOrders(filter)
  const { shown, waiting, left, gather, listProps } = useGather({ rows: orders, id: idOf, key: answers })
  const columns = useColumns(!may('ship-order') || may('cancel-any-order'))
  useTitle(t.orders)
  const look = (change: { text?: string; lifecycle?: string }) => {
    const next = Object.entries({ text, lifecycle, ...change }).filter(([, value]) => value !== '')
    setSearch(new URLSearchParams(next), { replace: true })
  }
  if (!may('read-all-orders'))
    return (
      <div className="jt-staff-page-body">
        <EmptyState wholePage title={t.noOrder} text={t.noOrderText} />
      </div>
    )
  const empty =
    status === 'failed' ? (
      <EmptyState title={t.notLoaded} action={<Button onClick={() => void refetch()}>{t.retry}</Button>} />
    ) : (
      <EmptyState title={t.nothingFound} text={t.nothingFoundText} />
    )
  return (
    <div className="jt-staff-full">
      <h1 className="jt-out-of-sight">{t.orders}</h1>
      <div className="jt-toolbar">
        <Tabs
          label={t.head.lifecycle}
          value={lifecycle}
          onChange={(id) => look({ lifecycle: id })}
          items={[{ id: '', label: t.all }, ...lifecycles.map((id) => ({ id, label: t.lifecycle[id] }))]}
        />
      </div>
      <div className={`jt-toolbar ${css.tools}`}>
        <SearchField label={t.search} placeholder={t.searchOrders} value={text} onSearch={(next) => look({ text: next })} clearLabel={t.clear} kbd="/" />
      </div>
      <div className="jt-staff-list" {...listProps}>
        <DataTable
          label={t.orders}
          rows={shown}
          id={idOf}
          columns={columns}
          href={hrefOf}
          total={count?.value}
          dimmed={(order) => left.has(order.id)}
          bar={<Gathered count={waiting.length} latestAt={arrivals?.latestAt ?? null} onGather={gather} />}
          empty={empty}
          loading={status === 'loading' && orders.length === 0}
          loadingLabel={t.loading}
          onEnd={() => void onMore()}
        />
      </div>
      <footer className={css.foot}>{count && t.found(`${formatNumber(count.value, locale)}${count.capped ? '+' : ''}`)}</footer>
    </div>
  )
}
