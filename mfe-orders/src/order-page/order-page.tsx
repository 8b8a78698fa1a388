import { seamOf, signInHref, Slot, useParams, useSearchParams, useSession, useTitle } from '@jangteo/mfe-kit'
import { Button, EmptyState, LinkButton, LoadingBlocks, Notice, Tile, useMedia, Whipstitch, Wrap } from '@jangteo/ui'
import { useMemo } from 'react'
import { CancelDialog } from '../order/cancel-dialog.tsx'
import type { OrderView } from '../order/order-fields.ts'
import { OrderThread } from '../order/thread/order-thread.tsx'
import { useOrder } from '../order/use-order.ts'
import { useWords } from '../words/use-words.ts'
import { OrderActs } from './order-acts.tsx'
import { OrderFolds } from './order-folds.tsx'
import { OrderHead } from './order-head.tsx'
import { OrderLog } from './order-log.tsx'
import css from './order-page.module.css'
import { OrderSide } from './order-side.tsx'
import { useAnnounceSteps } from './use-announce-steps.ts'
import { useCancelling } from './use-cancelling.ts'
import { WhyRejected } from './why-rejected.tsx'

/** The way and the log beside what was ordered; on the phone one under the other. */
const Way = ({ order, narrow }: { order: OrderView; narrow: boolean }) =>
  narrow ? (
    <>
      <Tile>
        <OrderThread order={order} look="down" />
      </Tile>
      <OrderFolds order={order} />
    </>
  ) : (
    <>
      <div className={css.thread}>
        <OrderThread order={order} />
      </div>
      <Tile className={css.log}>
        <OrderLog order={order} />
      </Tile>
    </>
  )

/** What other parts show below an order, sewn on. */
const Below = ({ order }: { order: OrderView }) => {
  const productIds = useMemo(() => order.lines.map(({ productId }) => productId), [order.lines])
  return (
    <Slot
      name="order.below"
      props={{ productIds }}
      wrap={(part, child) => (
        <div className={css.below}>
          <Whipstitch part={part.name} way="across" state={seamOf(part)} className={css.seam} />
          {child}
        </div>
      )}
    />
  )
}

const Loaded = ({ order, followToken }: { order: OrderView; followToken?: string }) => {
  const t = useWords()
  const narrow = useMedia('(max-width: 767px)')
  const cancelling = useCancelling(order)
  useTitle(`${t.orderNumber} ${order.number}`)
  useAnnounceSteps(order)
  return (
    <div className={css.columns}>
      <div className={css.main}>
        <OrderHead order={order} pending={cancelling.pending} refused={cancelling.refusal !== null} />
        <WhyRejected rejection={order.rejection} />
        {cancelling.refusal && <Notice tone="madder">{cancelling.refusal}</Notice>}
        <Way order={order} narrow={narrow} />
        <OrderActs order={order} followToken={followToken} onCancel={cancelling.ask} />
        <CancelDialog order={order} open={cancelling.asking} onClose={cancelling.close} onSent={cancelling.onSent} />
      </div>
      {!narrow && (
        <aside className={css.side} aria-label={t.ordered}>
          <OrderSide order={order} />
        </aside>
      )}
      <Below order={order} />
    </div>
  )
}

/** No such order, or not for whoever looks: both read the same, so nobody learns which orders exist. */
const NotFound = ({ withLink }: { withLink: boolean }) => {
  const t = useWords()
  const { user } = useSession()
  const own = user ? <LinkButton href="/orders/mine">{t.myOrders}</LinkButton> : <LinkButton href={signInHref()}>{t.signIn}</LinkButton>
  return (
    <Tile>
      <EmptyState wholePage title={t.noOrder} text={withLink ? t.noOrderLink : t.noOrderText} action={own} />
    </Tile>
  )
}

export const OrderPage = () => {
  const t = useWords()
  const { id = '' } = useParams()
  const [search] = useSearchParams()
  const followToken = search.get('t') ?? undefined
  const { order, failed, refetch } = useOrder(id, followToken)
  const body = () => {
    if (failed) return <EmptyState wholePage title={t.notLoaded} text={t.notLoadedText} action={<Button onClick={() => void refetch()}>{t.retry}</Button>} />
    if (order === null) return <NotFound withLink={followToken !== undefined} />
    return order ? <Loaded key={order.id} order={order} followToken={followToken} /> : <LoadingBlocks label={t.loading} look="page" />
  }
  return <Wrap>{body()}</Wrap>
}
