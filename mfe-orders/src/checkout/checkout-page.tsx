import { announce, formatMoney, useLocale, useTitle } from '@jangteo/mfe-kit'
import { Button, EmptyState, LinkButton, Money, Notice, PageHead, SectionHead, Tile, Wrap } from '@jangteo/ui'
import { type FormEvent, useState } from 'react'
import { totalOf, unitsIn } from '../cart/cart.ts'
import { CartLines } from '../cart/cart-lines.tsx'
import { useReviewedCart } from '../cart/use-reviewed-cart.ts'
import { useWords } from '../words/use-words.ts'
import css from './checkout.module.css'
import { CheckoutForm } from './checkout-form.tsx'
import { checkDraft } from './draft.ts'
import { useDraft } from './use-draft.ts'
import { usePlaceOrder } from './use-place-order.ts'

/** One page: the form on the left stays still while the live summary on the right changes and asks. */
export const CheckoutPage = () => {
  const t = useWords()
  const locale = useLocale()
  const lines = useReviewedCart()
  const { draft, set } = useDraft()
  const { place, busy, failure } = usePlaceOrder()
  const [tried, setTried] = useState(false)
  useTitle(t.checkout)
  const total = totalOf(lines)
  const asks = lines.filter((line) => line.asks).length
  const { problems, output } = checkDraft(draft)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (asks > 0 || busy) return
    if (output) return void place(lines, output)
    const [first] = Object.keys(problems)
    announce(t.fillIn, 'assertive')
    if (first) event.currentTarget.querySelector<HTMLElement>(`[name="${first}"]`)?.focus()
  }
  const browse = (
    <LinkButton variant="primary" href="/catalog">
      {t.browse}
    </LinkButton>
  )
  if (lines.length === 0 && !busy)
    return (
      <Wrap>
        <PageHead title={t.checkout} />
        <EmptyState title={t.cartEmpty} text={t.cartEmptyText} action={browse} />
      </Wrap>
    )
  return (
    <Wrap>
      <form className={css.columns} onSubmit={submit} noValidate>
        <div>
          <div className={css.head}>
            <PageHead title={t.checkout} note={t.checkoutNote} />
          </div>
          <CheckoutForm draft={draft} set={set} problems={tried ? problems : {}} />
        </div>
        <div className={css.summary}>
          <Tile className={css.tile}>
            <div className={css.cart}>
              <SectionHead title={t.cartOf(unitsIn(lines))} />
            </div>
            <CartLines lines={lines} />
            <div className={css.total}>
              <span>{t.total}</span>
              <Money text={formatMoney(total, 'KRW', locale)} value={total} size="figure" own />
            </div>
            <div className={`jt-buy-bar ${css.place}`}>
              {failure && <Notice tone="madder">{failure}</Notice>}
              <Button type="submit" variant="primary" size="buy" fill busy={busy} refused={asks > 0 ? t.answerFirst(asks) : undefined}>
                {t.placeFor(formatMoney(total, 'KRW', locale))}
              </Button>
            </div>
          </Tile>
        </div>
      </form>
    </Wrap>
  )
}
