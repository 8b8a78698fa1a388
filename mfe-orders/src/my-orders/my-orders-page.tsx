import { signInHref, useTitle } from '@jangteo/mfe-kit'
import { Button, EmptyState, LinkButton, LoadingBlocks, PageHead, Pager, Wrap } from '@jangteo/ui'
import { useState } from 'react'
import { useWords } from '../words/use-words.ts'
import css from './my-orders.module.css'
import { OrderCard } from './order-card.tsx'
import { useMyOrders } from './use-my-orders.ts'

export const MyOrdersPage = () => {
  const t = useWords()
  const [first, setFirst] = useState(20)
  const { user, orders, status, more, refetch } = useMyOrders(first)
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
        {more && first < 100 && <Pager label={t.moreOrders} onMore={() => setFirst(Math.min(100, first + 20))} />}
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
