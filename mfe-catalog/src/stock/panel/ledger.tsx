import type { StockMovement } from '@jangteo/contracts/catalog/stock-movement'
import { effectOf, type MovementKind } from '@jangteo/contracts/catalog/events'
import { formatDateTime, formatNumber, isSameDay, Link, type Locale, useLocale, useNow, usePages, useSession } from '@jangteo/mfe-kit'
import { CheckIcon, classNames, EmptyState, type Icon, LockIcon, Pager } from '@jangteo/ui'
import { useMemo, useRef } from 'react'
import { useStaffWords } from '../../words/use-staff-words.ts'
import { type MovementsAnswer, StockMovements } from '../stock.graphql.ts'
import css from './panel.module.css'
import UnlockIcon from 'lucide-react/icons/unlock'
import UndoIcon from 'lucide-react/icons/undo-2'
import PencilIcon from 'lucide-react/icons/pencil'
import CircleAlertIcon from 'lucide-react/icons/circle-alert'
import ArrowDownIcon from 'lucide-react/icons/arrow-down'
import TruckIcon from 'lucide-react/icons/truck'

const icons: Record<MovementKind, Icon> = {
  RECEIVED: ArrowDownIcon,
  ADJUSTED: PencilIcon,
  RESERVED: LockIcon,
  RELEASED: UnlockIcon,
  SHIPPED: TruckIcon,
  RETURNED: UndoIcon,
}
const connection = (data: MovementsAnswer) => data.stockMovements
const PAGE = 50

/** The change, where there is one, and the balance after it. */
const Balance = ({ change, after, look, locale }: { change: number; after: number; look?: string; locale: Locale }) => (
  <td className={classNames(css.figure, change !== 0 && css.moved, look)}>
    {change !== 0 && (
      <span className={change > 0 ? css.up : css.down}>
        {change > 0 ? '+' : '−'}
        {formatNumber(Math.abs(change), locale)}
      </span>
    )}
    <b>{formatNumber(after, locale)}</b>
  </td>
)

const Entry = ({ row, fresh }: { row: StockMovement; fresh: boolean }) => {
  const t = useStaffWords()
  const locale = useLocale()
  const { may } = useSession()
  const now = useNow(60_000)
  const { onHand, reserved } = effectOf(row)
  const Shape = icons[row.kind]
  const why = [row.reason, row.by].filter(Boolean).join(', ')
  // what is drawn behind a row would be one cell more of it
  const look = fresh ? 'jt-changed jt-flash' : undefined
  return (
    <tr>
      <td className={look} title={formatDateTime(row.at, locale)}>
        {formatDateTime(row.at, locale, isSameDay(row.at, now) ? 'time' : 'date')}
      </td>
      <td className={look}>
        <span className={css.what}>
          <Shape className="jt-icon" aria-hidden />
          <span>
            {t.movement[row.kind]} {row.orderId && may('read-all-orders') && <Link href={`/orders/manage/${row.orderId}`}>{t.order}</Link>} <small>{why}</small>
          </span>
        </span>
      </td>
      <Balance change={onHand} after={row.onHand} {...{ look, locale }} />
      <Balance change={reserved} after={row.reserved} {...{ look, locale }} />
    </tr>
  )
}

/** All movements add up to what there is. */
const Sum = ({ sum, onHand }: { sum: number; onHand: number }) => {
  const t = useStaffWords()
  const locale = useLocale()
  const right = sum === onHand
  const Shape = right ? CheckIcon : CircleAlertIcon
  return (
    <span className={right ? css.right : css.wrong}>
      <Shape className="jt-icon" aria-hidden />
      {t.movementSum(formatNumber(sum, locale), right ? '=' : '≠', formatNumber(onHand, locale))}
    </span>
  )
}

/** Rows that have come since the first reading. */
const useFresh = (movements: readonly StockMovement[]): ReadonlySet<string> => {
  const first = useRef<ReadonlySet<string> | null>(null)
  return useMemo(() => {
    if (!first.current && movements.length > 0) first.current = new Set(movements.map(({ id }) => id))
    const newest = movements.findIndex(({ id }) => first.current?.has(id))
    return new Set(movements.slice(0, Math.max(0, newest)).map(({ id }) => id))
  }, [movements])
}

/** Every movement, newest first, with both balances after it; read again whenever the variant's stock changes. */
export const Ledger = ({ variantId, version }: { variantId: string; version: number }) => {
  const t = useStaffWords()
  const variables = useMemo(() => ({ variantId, first: PAGE }), [variantId])
  const { nodes, data, hasMore, loadingMore, onMore } = usePages(StockMovements, variables, connection, { version })
  const fresh = useFresh(nodes)
  const [newest] = nodes
  return (
    <section className={css.ledger}>
      <header>
        <h3>{t.ledger}</h3>
        {data && newest && <Sum sum={data.stockMovements.sum.onHand} onHand={newest.onHand} />}
      </header>
      {data && !newest && <EmptyState title={t.noMovements} />}
      {newest && (
        <table>
          <thead>
            <tr>
              <th>{t.head.time}</th>
              <th>{t.head.what}</th>
              <th className={css.figure}>{t.head.onHand}</th>
              <th className={css.figure}>{t.head.reserved}</th>
            </tr>
          </thead>
          <tbody>
            {nodes.map((row) => (
              <Entry key={row.id} row={row} fresh={fresh.has(row.id)} />
            ))}
          </tbody>
        </table>
      )}
      {hasMore && <Pager label={t.more} onMore={() => void onMore()} busy={loadingMore} />}
    </section>
  )
}
