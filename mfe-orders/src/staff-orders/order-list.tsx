import { announceNews, formatAgo, useKept, useLocale, useNow } from '@jangteo/mfe-kit'
import { Button, type Column, EmptyState, GatherBar, type GatherPlace, LeftRows, LinkButton, type TablePlace, tablePlace, useGather } from '@jangteo/ui'
import { useEffect, useState } from 'react'
import type { OrderFilter, OrderSort } from '../order/order.graphql.ts'
import type { OrderView } from '../order/order-fields.ts'
import { keepWalk } from '../order/walk/walk.ts'
import { useStaffWords } from '../words/use-staff-words.ts'
import { Bulk } from './bulk/bulk.tsx'
import { forgetBulk } from './bulk/bulk-run.ts'
import { hrefOf } from './filters/looked-for.ts'
import { OrdersFoot } from './orders-foot.tsx'
import { idOf, OrderTable } from './order-table.tsx'
import css from './staff-orders.module.css'
import { useSelection } from './use-selection.ts'
import { useStaffOrders } from './use-staff-orders.ts'
import { Around } from './who-is-on.tsx'

const newPlace = (): { table: TablePlace; rows: GatherPlace<OrderView> } => ({ table: tablePlace(), rows: {} })

type GatheredProps = { count: number; latestAt: string | null; newestFirst: boolean; onGather: () => void }

const Gathered = ({ count, latestAt, newestFirst, onGather }: GatheredProps) => {
  const t = useStaffWords()
  const locale = useLocale()
  const now = useNow(1000)
  useEffect(() => announceNews('new orders', count > 0 ? t.newOrders(count) : ''), [count, t])
  if (count === 0) return <p className={css.quiet}>{t.gathersHere}</p>
  const note = latestAt ? t.latest(formatAgo(latestAt, locale, now)) : undefined
  return <GatherBar count={count} label={t.newOrders(count)} note={note} action={newestFirst ? t.putOnTop : t.sortAgain} onGather={onGather} hotkey="N" />
}

/** What would stand here. A shop without any order and a question without an answer are two things. */
const Nothing = ({ failed, asked, onRetry }: { failed: boolean; asked: boolean; onRetry: () => void }) => {
  const t = useStaffWords()
  if (failed) return <EmptyState title={t.notLoaded} action={<Button onClick={onRetry}>{t.retry}</Button>} />
  if (!asked) return <EmptyState title={t.noneYet} text={t.noneYetText} />
  return <EmptyState title={t.nothingFound} text={t.nothingFoundText} action={<LinkButton href="/orders">{t.clearAll}</LinkButton>} />
}

/** The page of an order leads on to those before and behind it here. */
const useKeepWalk = (shown: readonly OrderView[], query: string) => {
  const walk = shown.map(idOf).join()
  useEffect(() => keepWalk({ href: hrefOf(query), ids: walk.split(',') }), [walk, query])
}

type OrderListProps = { query: string; filter: OrderFilter; sort: OrderSort; columns: Column<OrderView>[]; count?: string }

/** The orders that answer one question, alive but calm, and what may be done with those chosen. */
export const OrderList = ({ query, filter, sort, columns, count }: OrderListProps) => {
  const [near, setNear] = useState<readonly string[]>()
  const { orders, latestAt, onMore, status, refetch, answers, took } = useStaffOrders(filter, sort, near)
  const place = useKept('staff-orders', newPlace)
  const { selected, select, selectAll, letGo, chosenOf } = useSelection(answers)
  const newestFirst = sort === 'NEWEST'
  const calm = { id: idOf, key: answers, selected: selected.size, newestFirst, place: place.rows }
  const { shown, waiting, left, gather, listProps } = useGather({ rows: orders, ...calm })
  useKeepWalk(shown, query)
  const choose = (ids: ReadonlySet<string>) => {
    forgetBulk()
    select(ids)
  }
  return (
    <>
      <Around>
        <LeftRows value={left}>
          <div className="jt-staff-list" {...listProps}>
            <OrderTable
              rows={shown}
              left={left}
              columns={columns}
              selected={selected}
              onSelect={choose}
              answers={answers}
              place={place.table}
              bar={<Gathered count={waiting.length} latestAt={latestAt} newestFirst={newestFirst} onGather={gather} />}
              empty={<Nothing failed={status === 'failed'} asked={query !== ''} onRetry={() => void refetch()} />}
              loading={status === 'loading' && orders.length === 0}
              onNear={setNear}
              onEnd={() => void onMore()}
            />
          </div>
        </LeftRows>
      </Around>
      <Bulk answers={answers} chosen={chosenOf(shown)} filter={filter} count={count} onAll={selectAll} onLetGo={letGo} onClear={() => select(new Set())} />
      <OrdersFoot count={count} took={took} />
    </>
  )
}
