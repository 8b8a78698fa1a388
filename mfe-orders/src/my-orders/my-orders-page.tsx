import { signInHref, useTitle } from '@jangteo/mfe-kit'
import { Button, EmptyState, GatherBar, LinkButton, LoadingBlocks, PageHead, Pager, Tile, useGather, useMedia, Wrap } from '@jangteo/ui'
import type { ReactNode } from 'react'
import type { OrderView } from '../order/order-fields.ts'
import { useMyOrders } from '../order/use-my-orders.ts'
import { useWords } from '../words/use-words.ts'
import css from './my-orders.module.css'
import { OrderCard } from './order-card.tsx'

const idOf = ({ id }: OrderView) => id

/** The orders, newest first; one that is placed in another tab waits while somebody is busy in the list. */
const List = ({ orders, children }: { orders: OrderView[]; children: ReactNode }) => {
  const t = useWords()
  const phone = useMedia('(max-width: 767px)')
  const { shown, waiting, gather, listProps } = useGather({ rows: orders, id: idOf, key: 'mine' })
  return (
    <>
      <div className={css.new}>
        <GatherBar count={waiting.length} label={t.newOrders(waiting.length)} onGather={gather} look={phone ? 'ink' : 'pill'} />
      </div>
      <div className={css.list} {...listProps}>
        {shown.map((order) => (
          <OrderCard key={order.id} order={order} />
        ))}
        {children}
      </div>
    </>
  )
}

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

export const MyOrdersPage = () => {
  const t = useWords()
  const { user, orders, status, hasMore, loadingMore, onMore, refetch } = useMyOrders(20)
  useTitle(t.myOrders)
  const body = () => {
    if (!user) return <Nothing signedIn={false} />
    if (orders.length > 0) return <List orders={orders}>{hasMore && <Pager label={t.moreOrders} onMore={() => void onMore()} busy={loadingMore} />}</List>
    if (status === 'failed') return <EmptyState title={t.notLoaded} text={t.notLoadedText} action={<Button onClick={() => void refetch()}>{t.retry}</Button>} />
    return status === 'loading' ? <LoadingBlocks label={t.loading} look="rows" /> : <Nothing signedIn />
  }
  return (
    <Wrap>
      <div className={css.head}>
        <PageHead title={t.myOrders} note={orders.length > 0 ? t.myOrdersNote : undefined} />
      </div>
      {body()}
    </Wrap>
  )
}
