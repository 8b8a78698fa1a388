import { signInHref, useTitle } from '@jangteo/mfe-kit'
import { Button, EmptyState, LinkButton, LoadingBlocks, PageHead, Pager, Wrap } from '@jangteo/ui'
import { useWords } from '../words/use-words.ts'
import css from './my-orders.module.css'
import { OrderCard } from './order-card.tsx'
import { useMyOrders } from '../order/use-my-orders.ts'

export const MyOrdersPage = () => {
  const t = useWords()
  const { user, orders, status, hasMore, loadingMore, onMore, refetch } = useMyOrders(20)
  useTitle(t.myOrders)
  const signIn = (
    <a className={css.signIn} href={signInHref('/orders/mine')}>
      {t.signIn}
    </a>
  )
  const body = () => {
    if (!user) return <EmptyState title={t.signInForOrders} action={signIn} />
    if (status === 'failed' && orders.length === 0) return <EmptyState title={t.notLoaded} action={<Button onClick={() => void refetch()}>{t.retry}</Button>} />
    if (status === 'loading' && orders.length === 0) return <LoadingBlocks label={t.loading} look="rows" />
    if (orders.length === 0) return <EmptyState title={t.noOrders} text={t.noOrdersText} action={<LinkButton href="/catalog">{t.browse}</LinkButton>} />
    return (
      <div className={css.list}>
        {orders.map((order) => (
          <OrderCard key={order.id} order={order} />
        ))}
        {hasMore && <Pager label={t.moreOrders} onMore={() => void onMore()} busy={loadingMore} />}
      </div>
    )
  }
  return (
    <Wrap>
      <div className={css.head}>
        <PageHead title={t.myOrders} />
      </div>
      {body()}
    </Wrap>
  )
}
