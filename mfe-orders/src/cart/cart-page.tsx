import { formatMoney, useLocale, useTitle } from '@jangteo/mfe-kit'
import { EmptyState, LinkButton, Money, PageHead, Tile, Wrap } from '@jangteo/ui'
import { useWords } from '../words/use-words.ts'
import css from './cart.module.css'
import { totalOf, unitsIn } from './cart.ts'
import { CartLines } from './cart-lines.tsx'
import { useReviewedCart } from './use-reviewed-cart.ts'

const Summary = ({ total }: { total: number }) => {
  const t = useWords()
  const locale = useLocale()
  return (
    <div className={css.summary}>
      <Tile>
        <div className={css.total}>
          <span>{t.total}</span>
          <Money text={formatMoney(total, 'KRW', locale)} value={total} size="figure" own />
        </div>
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
  return (
    <Wrap>
      <div className={css.head}>
        <PageHead title={lines.length > 0 ? t.cartOf(unitsIn(lines)) : t.cart} />
      </div>
      {lines.length === 0 ? (
        <EmptyState
          title={t.cartEmpty}
          text={t.cartEmptyText}
          action={
            <LinkButton variant="primary" href="/catalog">
              {t.browse}
            </LinkButton>
          }
        />
      ) : (
        <div className={css.columns}>
          <Tile>
            <CartLines lines={lines} />
          </Tile>
          <Summary total={totalOf(lines)} />
        </div>
      )}
    </Wrap>
  )
}
