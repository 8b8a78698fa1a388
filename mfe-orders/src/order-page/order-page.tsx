import { announceNews, useLocale, useParams, useSearchParams, useTitle } from '@jangteo/mfe-kit'
import { Button, EmptyState, LinkButton, LoadingBlocks, Notice, TextButton, Tile, toast, useMedia, Wrap } from '@jangteo/ui'
import { useEffect, useState } from 'react'
import { because } from '../order/because.ts'
import { CancelDialog } from '../order/cancel-dialog.tsx'
import type { OrderView } from '../order/order-fields.ts'
import { summaryOf } from '../words/summaries.ts'
import { TimelineLog } from '../order/timeline-log.tsx'
import { useOrder } from '../order/use-order.ts'
import { useWords } from '../words/use-words.ts'
import { OrderSide } from './order-lines.tsx'
import css from './order-page.module.css'
import { OrderThread } from '../order/thread/order-thread.tsx'

/** Says each new step to screen readers; what was there at first is on the page already. */
const useAnnounceSteps = (order: OrderView) => {
  const locale = useLocale()
  const [said, setSaid] = useState(order.timeline.length)
  useEffect(() => {
    if (order.timeline.length <= said) return
    setSaid(order.timeline.length)
    // a kind for each: steps that come within 5 s are all said, together
    for (const step of order.timeline.slice(said)) announceNews(`${order.id} ${step.at} ${step.type}`, summaryOf(step, order, locale))
  }, [order, said, locale])
}

const Way = ({ order }: { order: OrderView }) => {
  const narrow = useMedia('(max-width: 767px)')
  return narrow ? (
    <Tile>
      <OrderThread order={order} look="down" />
    </Tile>
  ) : (
    <div className={css.thread}>
      <OrderThread order={order} />
    </div>
  )
}

/** Where the order is, in the customer's words: what is on its way says more than that the order stands. */
const whereItIs = ({ lifecycle, fulfilment }: OrderView, t: ReturnType<typeof useWords>) =>
  lifecycle === 'CONFIRMED' && (fulfilment === 'PARTIAL' || fulfilment === 'SHIPPED')
    ? { title: t.onTheWay[fulfilment], note: t.onTheWayNote[fulfilment] }
    : { title: t.orderTitle[lifecycle], note: t.orderNote[lifecycle] }

const Loaded = ({ order, followToken }: { order: OrderView; followToken?: string }) => {
  const t = useWords()
  const locale = useLocale()
  const [cancelling, setCancelling] = useState(false)
  useTitle(`${t.orderNumber} ${order.number}`)
  useAnnounceSteps(order)
  const { title, note } = whereItIs(order, t)
  const cancel = order.nextActions.find(({ action }) => action === 'cancel')
  const copy = async () => {
    await navigator.clipboard.writeText(location.href)
    toast({ text: t.copied, tone: 'done' })
  }
  const refusal = order.rejection ? order.timeline.find(({ type }) => type === 'order-rejected') : undefined
  return (
    <div className={css.columns}>
      <div className={css.main}>
        <div>
          <p className={css.number}>
            {t.orderNumber}
            <b>{order.number}</b>
          </p>
          <h1 className="jt-hero">{title}</h1>
          <p className={css.note}>{note}</p>
        </div>
        {refusal && <Notice tone="madder">{summaryOf(refusal, order, locale)}</Notice>}
        <Way order={order} />
        <Tile className={css.log}>
          <TimelineLog order={order} precise />
        </Tile>
        <div className={css.actions}>
          {cancel && (
            <Button variant="secondary" onClick={() => setCancelling(true)} refused={because(cancel, t)}>
              {t.cancelOrder}
            </Button>
          )}
          {followToken && <TextButton onClick={() => void copy()}>{t.copyLink}</TextButton>}
        </div>
        <CancelDialog order={order} open={cancelling} onClose={() => setCancelling(false)} />
      </div>
      <aside className={css.side}>
        <OrderSide order={order} />
      </aside>
    </div>
  )
}

export const OrderPage = () => {
  const t = useWords()
  const { id = '' } = useParams()
  const [search] = useSearchParams()
  const followToken = search.get('t') ?? undefined
  const { order, failed, refetch } = useOrder(id, followToken)
  const body = () => {
    if (failed) return <EmptyState wholePage title={t.notLoaded} action={<Button onClick={() => void refetch()}>{t.retry}</Button>} />
    if (order === null)
      return <EmptyState wholePage title={t.noOrder} text={t.noOrderText} action={<LinkButton href="/orders/mine">{t.myOrders}</LinkButton>} />
    return order ? <Loaded order={order} followToken={followToken} /> : <LoadingBlocks label={t.loading} look="page" />
  }
  return <Wrap>{body()}</Wrap>
}
