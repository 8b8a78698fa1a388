import { signInHref, useTitle } from '@jangteo/mfe-kit'
import { Button, EmptyState, GatherBar, LinkButton, LoadingBlocks, PageHead, Pager, Tile, useGather, useMedia, Wrap } from '@jangteo/ui'
import type { ReactNode } from 'react'
import type { OrderView } from '../order/order-fields.ts'
import { useMyOrders } from '../order/use-my-orders.ts'
import { useWords } from '../words/use-words.ts'
import css from './my-orders.module.css'
import { OrderCard } from './order-card.tsx'

const idOf = ({ id }: OrderView) => id

const List = ({ orders, children }: { orders: OrderView[]; children: ReactNode }) => (
  <div className={css.list}>
    {orders.map((order) => (
      <OrderCard key={order.id} order={order} />
    ))}
    {children}
  </div>
)

const Nothing = ({ signedIn }: { signedIn: boolean }) => {
  const t = useWords()
  return (
    <Tile className={css.empty}>
      {signedIn ? (
        <EmptyState title={t.noOrders} text={t.noOrdersText} action={<LinkButton href="/catalog">{t.browse}</LinkButton>} />
      ) : (
        <EmptyState
          title={t.signInForOrders}
          text={t.signInForOrdersText}
          action={
            <LinkButton href={signInHref('/orders/mine')} variant="primary">
              {t.signIn}
            </LinkButton>
          }
        />
      )}
    </Tile>
  )
}

/** The orders, newest first; one that is placed in another tab waits while somebody is busy in the list. */
export const MyOrdersPage = () => {
  const t = useWords()
  const phone = useMedia('(max-width: 767px)')
  const { user, orders, status, hasMore, loadingMore, onMore, refetch } = useMyOrders(20)
  const { shown, waiting, gather, listProps } = useGather({ rows: orders, id: idOf, key: 'mine' })
  useTitle(t.myOrders)
  const body = () => {
    if (!user) return <Nothing signedIn={false} />
    if (shown.length > 0) return <List orders={shown}>{hasMore && <Pager label={t.moreOrders} onMore={() => void onMore()} busy={loadingMore} />}</List>
    if (status === 'failed') return <EmptyState title={t.notLoaded} text={t.notLoadedText} action={<Button onClick={() => void refetch()}>{t.retry}</Button>} />
    return status === 'loading' ? <LoadingBlocks label={t.loading} look="rows" /> : <Nothing signedIn />
  }
  const news = <GatherBar count={waiting.length} label={t.newOrders(waiting.length)} onGather={gather} look={phone ? 'ink' : 'pill'} />
  return (
    <Wrap>
      <div {...listProps}>
        <div className={css.head}>
          <PageHead title={t.myOrders} note={shown.length > 0 ? t.myOrdersNote : undefined} actions={news} />
        </div>
        {body()}
      </div>
    </Wrap>
  )
}
