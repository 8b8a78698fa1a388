import { formatMoney, useLocale } from '@jangteo/mfe-kit'
import { Button, Notice, Question } from '@jangteo/ui'
import ArrowUp from 'lucide-react/icons/arrow-up'
import Check from 'lucide-react/icons/check'
import { useWords } from '../words/use-words.ts'
import { acceptPrice, type ReviewedLine, removeItem, setQuantity } from './cart.ts'
import { changeCart } from './cart-store.ts'

/** A change since the line was added, said in words: cheaper is told, everything else asks. */
export const LineNews = ({ line }: { line: ReviewedLine }) => {
  const t = useWords()
  const locale = useLocale()
  const money = (minor: number) => formatMoney(minor, 'KRW', locale)
  const remove = (
    <Button variant="secondary" size="toolbar" onClick={() => changeCart((cart) => removeItem(cart, line.variantId))}>
      {t.remove}
    </Button>
  )
  if (line.news === 'cheaper')
    return (
      <Notice tone="jade" icon={Check}>
        <strong>{t.cheaper(money(line.seenPrice - line.price))}</strong> {t.cheaperApplied}
      </Notice>
    )
  if (line.news === 'dearer')
    return (
      <Question
        tone="gold"
        icon={ArrowUp}
        actions={
          <>
            <Button variant="primary" size="toolbar" onClick={() => changeCart((cart) => acceptPrice(cart, line.variantId, line.price))}>
              {t.goOnAt(money(line.price))}
            </Button>
            {remove}
          </>
        }
      >
        <strong>{t.dearer(money(line.seenPrice), money(line.price))}</strong> {t.dearerAsk}
      </Question>
    )
  if (line.news === 'short' && line.available !== null) {
    const left = line.available
    return (
      <Question
        tone="gold"
        actions={
          <>
            <Button variant="primary" size="toolbar" onClick={() => changeCart((cart) => setQuantity(cart, line.variantId, left))}>
              {t.reduceTo(left)}
            </Button>
            {remove}
          </>
        }
      >
        <strong>{t.short(left)}</strong> {t.shortAsk(left)}
      </Question>
    )
  }
  if (line.news === 'gone')
    return (
      <Question tone="madder" actions={remove}>
        <strong>{t.gone}</strong> {t.goneAsk}
      </Question>
    )
  return null
}
