import { useTitle } from '@jangteo/mfe-kit'
import { LoadingBlocks, PageHead, Tile, useFirstWait, useMedia, Wrap } from '@jangteo/ui'
import { useRef } from 'react'
import { EmptyCart } from '../cart/empty-cart.tsx'
import { useReviewedCart } from '../cart/use-reviewed-cart.ts'
import { useWords } from '../words/use-words.ts'
import css from './checkout.module.css'
import { CheckoutForm } from './checkout-form.tsx'
import { PlaceBar } from './place-bar.tsx'
import { Summary } from './summary.tsx'
import { useCheckout } from './use-checkout.ts'
import { useHoldStill } from './use-hold-still.ts'

/** One page: the form stays still while the live summary beside it (on the phone above it) changes and asks. */
export const CheckoutPage = () => {
  const t = useWords()
  const narrow = useMedia('(max-width: 767px)')
  const lines = useReviewedCart()
  const { fields, askFirst, submit, letGo, ...placing } = useCheckout(lines)
  // what asks from the start stands there from the start
  const waits = useFirstWait(lines.every(({ news }) => news !== 'unknown'))
  const [above, below] = [useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null)]
  useTitle(t.checkout)
  useHoldStill(above, below, narrow && lines.length > 0 && !waits)
  if (lines.length === 0 && !placing.busy && placing.former === null) return <EmptyCart title={t.checkout} />
  const loading = <LoadingBlocks label={t.loading} look={narrow ? 'page' : 'panel'} />
  if (narrow && waits) return <Wrap key="waits">{loading}</Wrap>
  const bar = <PlaceBar key="bar" lines={lines} {...placing} busy={placing.busy || placing.trouble === 'OFFLINE'} onLetGo={letGo} />
  const form = (
    <div key="form" ref={below} className={css.form}>
      {!narrow && <PageHead title={t.checkout} note={t.checkoutNote} />}
      <CheckoutForm {...fields} />
    </div>
  )
  const summary = (
    <div key="summary" ref={above} className={css.summary}>
      <Tile className={css.tile}>
        {waits ? loading : <Summary lines={lines} narrow={narrow} />}
        {!narrow && !waits && bar}
      </Tile>
    </div>
  )
  return (
    <Wrap>
      <form className={css.columns} onSubmit={submit} onClickCapture={askFirst} noValidate>
        {narrow ? [summary, form, bar] : [form, summary]}
      </form>
    </Wrap>
  )
}
