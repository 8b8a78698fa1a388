import { fieldClass } from '@jangteo/contracts/principal'
import { useSession, useTitle } from '@jangteo/mfe-kit'
import { EmptyState } from '@jangteo/ui'
import { useMemo } from 'react'
import { useStaffWords } from '../words/use-staff-words.ts'
import { useColumns } from './columns/use-columns.tsx'
import { useHiddenColumns } from './columns/use-hidden-columns.ts'
import { useLookedFor } from './filters/use-looked-for.ts'
import { ListTools } from './list-tools.tsx'
import { OrderList } from './order-list.tsx'
import { useViewCounts } from './views/use-view-counts.ts'
import { useViews } from './views/use-views.ts'
import { ViewTabs } from './views/view-tabs.tsx'

const StaffOrders = () => {
  const t = useStaffWords()
  const seesMoney = fieldClass(useSession()) === 'staff'
  const { lookedFor, query, filter, sort, look } = useLookedFor(seesMoney)
  const kept = useViews(seesMoney)
  const counts = useViewCounts([...kept.views.map((view) => view.query), query], seesMoney)
  const all = useColumns({ seesMoney, sort, look })
  const [hidden, show] = useHiddenColumns()
  const columns = useMemo(() => all.filter(({ id }) => !hidden.has(id)), [all, hidden])
  useTitle(t.orders)
  return (
    <div className="jt-staff-full">
      <h1 className="jt-out-of-sight">{t.orders}</h1>
      <ViewTabs {...kept} query={query} counts={counts} />
      <ListTools {...{ lookedFor, look, seesMoney }} columns={all} hidden={hidden} onShow={show} />
      <OrderList {...{ query, filter, sort, columns }} count={counts.get(query)} />
    </div>
  )
}

/** Every order of the shop, for those who work on them. */
export const StaffOrdersPage = () => {
  const t = useStaffWords()
  const { may } = useSession()
  if (may('read-all-orders')) return <StaffOrders />
  return (
    <div className="jt-staff-page-body">
      <EmptyState wholePage title={t.noOrder} text={t.noOrderText} />
    </div>
  )
}
