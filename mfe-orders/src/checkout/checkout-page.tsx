import { announce, useTitle } from '@jangteo/mfe-kit'
import { LoadingBlocks, PageHead, Tile, useFirstWait, useMedia, Wrap } from '@jangteo/ui'
import { type FormEvent, type MouseEvent, useRef, useState } from 'react'
import { EmptyCart } from '../cart/empty-cart.tsx'
import { useReviewedCart } from '../cart/use-reviewed-cart.ts'
import { useWords } from '../words/use-words.ts'
import css from './checkout.module.css'
import { CheckoutForm } from './checkout-form.tsx'
import { checkDraft, firstWrong } from './draft.ts'
import { PlaceBar } from './place-bar.tsx'
import { Summary } from './summary.tsx'
import { useDraft } from './use-draft.ts'
import { useHoldStill } from './use-hold-still.ts'
import { inputOf, usePlaceOrder } from './use-place-order.ts'

/** Takes the focus to a field, opening the row that holds it. */
const goTo = (field: HTMLElement | null | undefined) => {
  const fold = field?.closest('details')
  if (fold) fold.open = true
  field?.focus()
}

/** One page: the form stays still while the live summary beside it (on the phone above it) changes and asks. */
export const CheckoutPage = () => {
  const t = useWords()
  const narrow = useMedia('(max-width: 767px)')
  const lines = useReviewedCart()
  const { draft, set, settled } = useDraft()
  const { problems, output } = checkDraft(draft)
  const asks = lines.some((line) => line.asks)
  // what asks from the start stands there from the start
  const waits = useFirstWait(lines.every(({ news }) => news !== 'unknown'))
  const { place, busy, trouble, letGo } = usePlaceOrder(output && !asks && lines.length > 0 ? inputOf(lines, output) : null)
  const [tried, setTried] = useState(false)
  const [above, below] = [useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null)]
  useTitle(t.checkout)
  useHoldStill(above, below, narrow && lines.length > 0 && !waits)
  /** The button that waits cannot be pressed, nor the form sent by Enter: either leads to the first question. */
  const askFirst = ({ target, currentTarget }: MouseEvent<HTMLFormElement>) => {
    if (asks && target instanceof Element && target.closest('[type=submit]')) goTo(currentTarget.querySelector<HTMLElement>('[role=alert] button'))
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    setTried(true)
    const wrong = firstWrong(problems)
    if (!wrong) return void place()
    announce(t.fillIn, 'assertive')
    goTo(form.querySelector<HTMLElement>(`[name="${wrong}"]`))
  }
  if (lines.length === 0 && !busy) return <EmptyCart title={t.checkout} />
  const loading = <LoadingBlocks label={t.loading} look={narrow ? 'page' : 'panel'} />
  if (narrow && waits) return <Wrap key="waits">{loading}</Wrap>
  const bar = <PlaceBar key="bar" lines={lines} busy={busy || trouble === 'OFFLINE'} trouble={trouble} onLetGo={letGo} />
  const form = (
    <div key="form" ref={below} className={css.form}>
      {!narrow && <PageHead title={t.checkout} note={t.checkoutNote} />}
      <CheckoutForm draft={draft} set={set} problems={tried ? problems : {}} settled={settled} />
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
