import { Link, signInHref, useLocale } from '@jangteo/mfe-kit'
import { LinkButton, SectionHead, Thumb } from '@jangteo/ui'
import { unitsIn } from '../cart/cart.ts'
import { useCart } from '../cart/cart-store.ts'
import { useMyOrders } from '../my-orders/use-my-orders.ts'
import { firstTitle, pictures } from '../order/titles.ts'
import { OrderThread } from '../order-page/order-thread.tsx'
import { useWords } from '../words/use-words.ts'
import css from './home.module.css'

/** Fills `home.orders`: the newest order with its thread, and the way on with a filled cart. */
export const MyLastOrder = () => {
  const t = useWords()
  const locale = useLocale()
  const { user, orders } = useMyOrders(3)
  const units = unitsIn(useCart())
  const [last] = orders
  const [picture] = last ? pictures(last) : []
  return (
    <div className={css.tile}>
      <SectionHead title={t.myOrders} actions={user ? <Link href="/orders/mine">{t.seeAll}</Link> : undefined} />
      {!user && (
        <p>
          <a href={signInHref('/')}>{t.signInForOrders}</a>
        </p>
      )}
      {user && !last && <p>{t.noOrdersText}</p>}
      {last && (
        <>
          <Link href={`/orders/o/${last.id}`} className={css.last}>
            {picture && <Thumb src={picture} size={56} />}
            <span>
              <strong>{t.andMore(...firstTitle(last, locale))}</strong>
              <small>
                {last.number} · {t.lifecycle[last.lifecycle]}
              </small>
            </span>
          </Link>
          <OrderThread order={last} look="small" />
        </>
      )}
      {units > 0 && (
        <LinkButton href="/orders/checkout" size="buy">
          {t.cartContinue(units)}
        </LinkButton>
      )}
    </div>
  )
}
