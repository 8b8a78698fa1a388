import { formatMoney, useLocale, useTitle } from '@jangteo/mfe-kit'
import { EmptyState, LinkButton, Money, PageHead, Panel, Wrap } from '@jangteo/ui'
import { useWords } from '../words/use-words.ts'
import css from './cart.module.css'
import { totalOf, unitsIn } from './cart.ts'
import { CartLines } from './cart-lines.tsx'
import { useReviewedCart } from './use-reviewed-cart.ts'

export const CartPage = () => {
  const t = useWords()
  const locale = useLocale()
  const lines = useReviewedCart()
  const total = totalOf(lines)
  useTitle(t.cart)
  return (
    <Wrap>
      <div className={css.page}>
        <PageHead title={lines.length > 0 ? t.cartOf(unitsIn(lines)) : t.cart} />
        {lines.length === 0 ? (
          <EmptyState title={t.cartEmpty} text={t.cartEmptyText} action={<LinkButton href="/catalog">{t.browse}</LinkButton>} />
        ) : (
          <Panel>
            <CartLines lines={lines} />
            <div className={css.total}>
              <span>{t.total}</span>
              <Money text={formatMoney(total, 'KRW', locale)} value={total} size="figure" own />
            </div>
            <LinkButton href="/orders/checkout" size="buy">
              {t.toCheckout}
            </LinkButton>
          </Panel>
        )}
      </div>
    </Wrap>
  )
}
