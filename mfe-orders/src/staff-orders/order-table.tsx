import { useSession } from '@jangteo/mfe-kit'
import { DataTable, type DataTableProps } from '@jangteo/ui'
import { useCallback } from 'react'
import type { OrderView } from '../order/order-fields.ts'
import { useStaffWords } from '../words/use-staff-words.ts'
import { ownChange } from './own-change.ts'

export const idOf = (order: OrderView) => order.id
const hrefOf = (order: OrderView) => `/orders/manage/${order.id}`

type Given = 'rows' | 'columns' | 'selected' | 'onSelect' | 'answers' | 'place' | 'bar' | 'empty' | 'loading' | 'onNear' | 'onEnd'
type OrderTableProps = Pick<DataTableProps<OrderView>, Given> & { left: ReadonlySet<string> }

/** A table of orders: each leads to its page, what is over or has `left` is dimmed, and only who may act on orders chooses some. */
export const OrderTable = ({ left, selected, onSelect, ...table }: OrderTableProps) => {
  const t = useStaffWords()
  const { may, user } = useSession()
  const own = useCallback((order: OrderView, column: string) => ownChange(order, column, user?.name), [user?.name])
  const mayAct = may('ship-order') || may('cancel-any-order')
  return (
    <DataTable
      {...table}
      label={t.orders}
      id={idOf}
      href={hrefOf}
      selected={mayAct ? selected : undefined}
      onSelect={mayAct ? onSelect : undefined}
      selectLabel={(order) => t.selectOrder(order.number)}
      selectAllLabel={t.selectAll}
      dimmed={(order) => left.has(order.id) || order.lifecycle === 'CANCELLED' || order.lifecycle === 'EXPIRED'}
      own={own}
      pageKeys
      foldBelow={1280}
      loadingLabel={t.loading}
    />
  )
}
