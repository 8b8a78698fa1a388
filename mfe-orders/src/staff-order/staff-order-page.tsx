import { formatDateTime, useLocale, useNow, useParams, useSession, useTitle } from '@jangteo/mfe-kit'
import { Breadcrumbs, Button, Changed, EmptyState, LinkButton, LoadingBlocks, Panel, useMedia } from '@jangteo/ui'
import { FulfilmentMark, LifecycleMark, PaymentMark } from '../order/axes.tsx'
import type { OrderView } from '../order/order-fields.ts'
import { OrderThread } from '../order/thread/order-thread.tsx'
import { TimelineLog } from '../order/timeline-log.tsx'
import { useOrder } from '../order/use-order.ts'
import { useWords } from '../words/use-words.ts'
import { ActionsPanel } from './actions-panel.tsx'
import { LinesPanel } from './lines/lines-panel.tsx'
import { LedgerPanel } from './money/ledger-panel.tsx'
import { MoneyPanel } from './money/money-panel.tsx'
import { NoteBox } from './note-box.tsx'
import { PeoplePanel } from './people-panel.tsx'
import { ShipmentsPanel } from './shipments-panel.tsx'
import css from './staff-order.module.css'

/** Number, the three axes (each shows when it changes), when it was placed. */
const Head = ({ order }: { order: OrderView }) => {
  const t = useWords()
  const locale = useLocale()
  const now = useNow(60_000)
  const today = formatDateTime(order.placedAt, locale, 'date') === formatDateTime(now, locale, 'date')
  const placed = today ? t.todayAt(formatDateTime(order.placedAt, locale, 'time')) : formatDateTime(order.placedAt, locale, 'datetime')
  return (
    <div className={css.head}>
      <h1 className="jt-staff-page">{order.number}</h1>
      <Changed value={order.lifecycle}>
        <LifecycleMark order={order} boxed={t.head.lifecycle} />
      </Changed>
      <Changed value={order.payment}>
        <PaymentMark order={order} boxed={t.head.payment} />
      </Changed>
      <Changed value={order.fulfilment}>
        <FulfilmentMark order={order} boxed={t.head.fulfilment} />
      </Changed>
      <span className={css.placed}>{t.at(placed, order.version)}</span>
    </div>
  )
}

const Loaded = ({ order }: { order: OrderView }) => {
  const t = useWords()
  const narrow = useMedia('(max-width: 767px)')
  useTitle(`${t.head.number} ${order.number}`)
  return (
    <div className={css.page}>
      <div className={css.main}>
        <Breadcrumbs label={t.back} items={[{ label: t.back, href: '/orders' }, { label: order.number }]} />
        <Head order={order} />
        <OrderThread order={order} look={narrow ? 'down' : 'across'} />
        <LinesPanel order={order} />
        <div className={css.pair}>
          <ShipmentsPanel order={order} />
          <LedgerPanel order={order} />
        </div>
        <Panel title={t.whatHappened} actions={<span>{t.events(order.timeline.length)}</span>}>
          <TimelineLog order={order} precise />
        </Panel>
        <NoteBox order={order} />
      </div>
      <div className={css.side}>
        <ActionsPanel order={order} />
        <MoneyPanel order={order} />
        <PeoplePanel order={order} />
      </div>
    </div>
  )
}

export const StaffOrderPage = () => {
  const t = useWords()
  const { may } = useSession()
  const { id = '' } = useParams()
  const { order, failed, refetch } = useOrder(id)
  const instead = () => {
    if (failed) return <EmptyState wholePage title={t.notLoaded} action={<Button onClick={() => void refetch()}>{t.retry}</Button>} />
    if (order === null || !may('read-all-orders')) return <EmptyState wholePage title={t.noOrder} action={<LinkButton href="/orders">{t.back}</LinkButton>} />
    return <LoadingBlocks label={t.loading} look="panel" />
  }
  if (order && !failed && may('read-all-orders')) return <Loaded order={order} />
  return <div className="jt-staff-page-body">{instead()}</div>
}
