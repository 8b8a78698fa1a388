import { formatMoney, useLocale, useTitle } from '@jangteo/mfe-kit'
import { LinkButton, Money, PageHead, SectionHead, Tile, Wrap } from '@jangteo/ui'
import { OrdersTag } from '../order/orders-tag.tsx'
import { useWords } from '../words/use-words.ts'
import { totalOf, unitsIn } from './cart.ts'
import css from './cart.module.css'
import { CartLines } from './lines/cart-lines.tsx'
import { EmptyCart } from './empty-cart.tsx'
import { useOwnEdit } from './use-own-edit.ts'
import { useReviewedCart } from './use-reviewed-cart.ts'

const Summary = ({ total }: { total: number }) => {
  const t = useWords()
  const locale = useLocale()
  const own = useOwnEdit()
  return (
    <div className={css.summary}>
      <Tile>
        <SectionHead title={t.toPay} actions={<OrdersTag />} />
        <div className={css.total}>
          <span>{t.total}</span>
          <Money text={formatMoney(total, 'KRW', locale)} value={total} size="figure" own={own} />
        </div>
        <p className={css.note}>{t.deliveryFree}</p>
        <div className={`jt-buy-bar ${css.go}`}>
          <LinkButton href="/orders/checkout" variant="primary" size="buy" fill>
            {t.toCheckout}
          </LinkButton>
        </div>
      </Tile>
    </div>
  )
}

export const CartPage = () => {
  const t = useWords()
  const lines = useReviewedCart()
  useTitle(t.cart)
  if (lines.length === 0) return <EmptyCart title={t.cart} />
  return (
    <Wrap>
      <div className={css.head}>
        <PageHead title={t.cartOf(unitsIn(lines))} note={t.cartNote} />
      </div>
      <div className={css.columns}>
        <Tile>
          <CartLines lines={lines} />
        </Tile>
        <Summary total={totalOf(lines)} />
      </div>
    </Wrap>
  )
}
