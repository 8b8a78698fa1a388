import { formatMoney, useLocale, useParams, useSession, useTitle } from '@jangteo/mfe-kit'
import { Breadcrumbs, Button, EmptyState, Facts, LinkButton, LoadingBlocks, PageHead, Panel } from '@jangteo/ui'
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
  useTitle(`${t.head.number} ${order.number}`)
  return (
    <div className={css.page}>
      <Breadcrumbs label={t.back} items={[{ label: t.back, href: '/orders' }, { label: order.number }]} />
      <PageHead title={order.number} size="staff" />
      <div className={css.axes}>
        <LifecycleMark order={order} />
        <PaymentMark order={order} />
        <FulfilmentMark order={order} />
      </div>
      <div className={css.columns}>
        <div className={css.main}>
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
    </div>
  )
}

export const StaffOrderPage = () => {
  const t = useWords()
  const { may } = useSession()
  const { id = '' } = useParams()
  const { order, failed, refetch } = useOrder(id)
  if (failed) return <EmptyState title={t.notLoaded} action={<Button onClick={() => void refetch()}>{t.retry}</Button>} />
  if (order === null || !may('read-all-orders')) return <EmptyState title={t.noOrder} action={<LinkButton href="/orders">{t.back}</LinkButton>} />
  return order ? <Loaded order={order} /> : <LoadingBlocks label={t.loading} look="panel" />
}
