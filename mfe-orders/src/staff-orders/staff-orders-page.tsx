import { announceNews, formatAgo, useKept, useLocale, useNow, useSession, useTitle } from '@jangteo/mfe-kit'
import { Button, DataTable, EmptyState, GatherBar, type GatherPlace, LeftRows, LinkButton, type TablePlace, tablePlace, useGather } from '@jangteo/ui'
import { useCallback, useEffect, useMemo } from 'react'
import type { OrderView } from '../order/order-fields.ts'
import { keepWalk } from '../order/walk/walk.ts'
import { useWords } from '../words/use-words.ts'
import { Bulk } from './bulk/bulk.tsx'
import { useColumns } from './columns/use-columns.tsx'
import { useHiddenColumns } from './columns/use-hidden-columns.ts'
import { hrefOf as hrefOfList } from './filters/looked-for.ts'
import { ListFoot } from './list-foot.tsx'
import { ListTools } from './list-tools.tsx'
import { ownChange } from './own-change.ts'
import css from './staff-orders.module.css'
import { Around } from './who-is-on.tsx'
import { useLookedFor } from './filters/use-looked-for.ts'
import { useSelection } from './use-selection.ts'
import { useStaffOrders } from './use-staff-orders.ts'
import { useViewCounts } from './views/use-view-counts.ts'
import { useViews } from './views/use-views.ts'
import { ViewTabs } from './views/view-tabs.tsx'

const idOf = (order: OrderView) => order.id
const hrefOf = (order: OrderView) => `/orders/manage/${order.id}`
const newPlace = (): { table: TablePlace; rows: GatherPlace<OrderView> } => ({ table: tablePlace(), rows: {} })

type GatheredProps = { count: number; latestAt: string | null; newestFirst: boolean; onGather: () => void }

const Gathered = ({ count, latestAt, newestFirst, onGather }: GatheredProps) => {
  const t = useWords()
  const locale = useLocale()
  const now = useNow(1000)
  useEffect(() => announceNews('new orders', count > 0 ? t.newOrders(count) : ''), [count, t])
  if (count === 0) return <p className={css.quiet}>{t.gathersHere}</p>
  const note = latestAt ? t.latest(formatAgo(latestAt, locale, now)) : undefined
  return <GatherBar count={count} label={t.newOrders(count)} note={note} action={newestFirst ? t.putOnTop : t.sortAgain} onGather={onGather} hotkey="N" />
}

/** What would stand here. A shop without any order and a question without an answer are two things. */
const Nothing = ({ failed, asked, onRetry }: { failed: boolean; asked: boolean; onRetry: () => void }) => {
  const t = useWords()
  if (failed) return <EmptyState title={t.notLoaded} action={<Button onClick={onRetry}>{t.retry}</Button>} />
  if (!asked) return <EmptyState title={t.noneYet} text={t.noneYetText} />
  return <EmptyState title={t.nothingFound} text={t.nothingFoundText} action={<LinkButton href="/orders">{t.clearAll}</LinkButton>} />
}

const StaffOrders = () => {
  const t = useWords()
  const { may, user } = useSession()
  const seesMoney = !may('ship-order') || may('cancel-any-order')
  const { lookedFor, query, filter, sort, look } = useLookedFor()
  const { orders, latestAt, onMore, status, refetch, answers, took } = useStaffOrders(filter, sort)
  const kept = useViews(seesMoney)
  const counts = useViewCounts([...kept.views.map((view) => view.query), query])
  const place = useKept('staff-orders', newPlace)
  const { selected, select, selectAll, letGo, chosenOf } = useSelection(answers)
  const { shown, waiting, left, gather, listProps } = useGather({
    rows: orders,
    id: idOf,
    key: answers,
    selected: selected.size,
    newestFirst: sort === 'NEWEST',
    place: place.rows,
  })
  const all = useColumns({ seesMoney, sort, look })
  const [hidden, show] = useHiddenColumns()
  const columns = useMemo(() => all.filter(({ id }) => !hidden.has(id)), [all, hidden])
  const own = useCallback((order: OrderView, column: string) => ownChange(order, column, user?.name), [user?.name])
  const mayAct = may('ship-order') || may('cancel-any-order')
  const walk = shown.map(idOf).join()
  useEffect(() => keepWalk({ href: hrefOfList(query), ids: walk.split(',') }), [walk, query])
  useTitle(t.orders)
  return (
    <div className="jt-staff-full">
      <h1 className="jt-out-of-sight">{t.orders}</h1>
      <ViewTabs {...kept} query={query} counts={counts} />
      <ListTools {...{ lookedFor, look, seesMoney }} columns={all} hidden={hidden} onShow={show} />
      <Around>
        <LeftRows value={left}>
          <div className="jt-staff-list" {...listProps}>
            <DataTable
              label={t.orders}
              rows={shown}
              id={idOf}
              columns={columns}
              href={hrefOf}
              selected={mayAct ? selected : undefined}
              onSelect={mayAct ? select : undefined}
              selectLabel={(order) => t.selectOrder(order.number)}
              selectAllLabel={t.selectAll}
              dimmed={(order) => left.has(order.id) || order.lifecycle === 'CANCELLED' || order.lifecycle === 'EXPIRED'}
              own={own}
              answers={answers}
              place={place.table}
              pageKeys
              foldBelow={1280}
              bar={<Gathered count={waiting.length} latestAt={latestAt} newestFirst={sort === 'NEWEST'} onGather={gather} />}
              empty={<Nothing failed={status === 'failed'} asked={query !== ''} onRetry={() => void refetch()} />}
              loading={status === 'loading' && orders.length === 0}
              loadingLabel={t.loading}
              onEnd={() => void onMore()}
            />
          </div>
        </LeftRows>
      </Around>
      <Bulk chosen={chosenOf(shown)} filter={filter} count={counts.get(query)} onAll={selectAll} onLetGo={letGo} onClear={() => select(new Set())} />
      <ListFoot count={counts.get(query)} took={took} />
    </div>
  )
}

/** Every order of the shop, for those who work on them. */
export const StaffOrdersPage = () => {
  const t = useWords()
  const { may } = useSession()
  if (may('read-all-orders')) return <StaffOrders />
  return (
    <div className="jt-staff-page-body">
      <EmptyState wholePage title={t.noOrder} text={t.noOrderText} />
    </div>
  )
}
