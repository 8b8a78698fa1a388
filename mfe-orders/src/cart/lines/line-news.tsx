import { formatMoney, useLocale } from '@jangteo/mfe-kit'
import { Button, Notice, Question } from '@jangteo/ui'
import ArrowUp from 'lucide-react/icons/arrow-up'
import Check from 'lucide-react/icons/check'
import type { ComponentProps, MouseEvent } from 'react'
import { useWords } from '../../words/use-words.ts'
import { acceptPrice, type Cart, type ReviewedLine, setQuantity } from '../cart.ts'
import { changeCart } from '../cart-store.ts'
import { focusLine } from './focus-line.ts'
import { useRemove } from './use-remove.ts'

type Asked = Pick<ComponentProps<typeof Question>, 'tone' | 'icon'> & {
  line: ReviewedLine
  title: string
  what: string
  ask: string
  /** What a yes does; without it the line can only go. */
  yes?: { label: string; change: (cart: Cart) => Cart }
}

const Ask = ({ line, title, what, ask, yes, ...look }: Asked) => {
  const t = useWords()
  const remove = useRemove()
  const agree = (event: MouseEvent<HTMLElement>) => {
    focusLine(event.currentTarget)
    if (yes) changeCart(yes.change)
  }
  const actions = (
    <>
      {yes && (
        <Button variant="primary" size="toolbar" onClick={agree}>
          {yes.label}
        </Button>
      )}
      <Button size="toolbar" onClick={(event) => remove(line, title, event.currentTarget)}>
        {t.remove}
      </Button>
    </>
  )
  return (
    <Question {...look} actions={actions}>
      <strong>{what}</strong> {ask}
    </Question>
  )
}

/** A change since the line was added, said in words: cheaper is told, everything else asks. */
export const LineNews = ({ line, title }: { line: ReviewedLine; title: string }) => {
  const t = useWords()
  const locale = useLocale()
  const money = (minor: number) => formatMoney(minor, 'KRW', locale)
  const { news, variantId, price, seenPrice, available } = line
  if (news === 'cheaper')
    return (
      <Notice tone="jade" icon={Check} role="status">
        <strong>{t.cheaper(money(seenPrice - price))}</strong> {t.cheaperApplied}
      </Notice>
    )
  if (news === 'dearer') {
    const yes = { label: t.goOnAt(money(price)), change: (cart: Cart) => acceptPrice(cart, variantId, price) }
    return <Ask line={line} title={title} icon={ArrowUp} what={t.dearer(money(seenPrice), money(price))} ask={t.dearerAsk} yes={yes} />
  }
  if (news === 'short' && available !== null) {
    const yes = { label: t.reduceTo(available), change: (cart: Cart) => setQuantity(cart, variantId, available) }
    return <Ask line={line} title={title} what={t.short(available)} ask={t.shortAsk(available)} yes={yes} />
  }
  return news === 'gone' ? <Ask line={line} title={title} tone="madder" what={t.gone} ask={t.goneAsk} /> : null
}
