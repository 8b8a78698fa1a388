import { formatDateTime, formatMoney, useLocale, useParams, useSession, useTitle } from '@jangteo/mfe-kit'
import { Breadcrumbs, Button, EmptyState, Facts, LinkButton, LoadingBlocks, Panel } from '@jangteo/ui'
import { FulfilmentMark, LifecycleMark, PaymentMark } from '../order/axes.tsx'
import type { OrderView } from '../order/order-fields.ts'
import { TimelineLog } from '../order/timeline-log.tsx'
import { useOrder } from '../order/use-order.ts'
import { useWords } from '../words/use-words.ts'
import { ActionsPanel } from './actions-panel.tsx'
import { LinesPanel } from './lines-panel.tsx'
import css from './staff-order.module.css'

const MoneyPanel = ({ order }: { order: OrderView }) => {
  const t = useWords()
  const locale = useLocale()
  const money = (minor: number | null) => formatMoney(minor ?? 0, order.currency, locale)
  if (order.total === null) return null
  return (
    <Panel title={t.money}>
      <Facts
        figures
        rows={[
          { label: t.authorized, value: money(order.total), strong: true },
          { label: t.captured, value: money(order.captured), rule: true },
          { label: t.refunded, value: money(order.refunded) },
        ]}
      />
    </Panel>
  )
}

const PeoplePanel = ({ order }: { order: OrderView }) => {
  const t = useWords()
  const { shipTo, customer } = order
  return (
    <Panel title={t.customer}>
      <Facts
        rows={[
          ...(customer
            ? [
                { label: t.name, value: customer.name },
                { label: t.email, value: customer.email },
              ]
            : []),
          ...(shipTo
            ? [{ label: t.label, value: [shipTo.name, shipTo.city, shipTo.line1, shipTo.line2, shipTo.postcode, shipTo.country].filter(Boolean).join(', ') }]
            : []),
        ]}
      />
    </Panel>
  )
}

const Loaded = ({ order }: { order: OrderView }) => {
  const t = useWords()
  const locale = useLocale()
  useTitle(`${t.head.number} ${order.number}`)
  return (
    <div className={css.page}>
      <div className={css.main}>
        <Breadcrumbs label={t.back} items={[{ label: t.back, href: '/orders' }, { label: order.number }]} />
        <div className={css.head}>
          <h1 className="jt-staff-page">{order.number}</h1>
          <LifecycleMark order={order} boxed={t.head.lifecycle} />
          <PaymentMark order={order} boxed={t.head.payment} />
          <FulfilmentMark order={order} boxed={t.head.fulfilment} />
          <span className={css.placed}>{formatDateTime(order.placedAt, locale, 'datetime')}</span>
        </div>
        <LinesPanel order={order} />
        <Panel title={t.whatHappened}>
          <TimelineLog order={order} precise />
        </Panel>
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
