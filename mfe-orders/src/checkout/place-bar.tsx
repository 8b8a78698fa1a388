import { formatMoney, rejectionText, useLocale } from '@jangteo/mfe-kit'
import { Button, Notice } from '@jangteo/ui'
import { type ReviewedLine, totalOf } from '../cart/cart.ts'
import { useWords } from '../words/use-words.ts'
import css from './checkout.module.css'
import type { Trouble } from './use-place-order.ts'
import WifiOffIcon from 'lucide-react/icons/wifi-off'

/** Why it did not go out, or that it will; what was typed stays in either case. */
const Told = ({ trouble, onLetGo }: { trouble: Trouble; onLetGo: () => void }) => {
  const t = useWords()
  const locale = useLocale()
  if (trouble === 'OFFLINE')
    return (
      <Notice
        tone="gold"
        icon={WifiOffIcon}
        role="status"
        actions={
          <Button size="toolbar" onClick={onLetGo}>
            {t.dontSend}
          </Button>
        }
      >
        {t.offline}
      </Notice>
    )
  return (
    <Notice tone="madder" role="alert">
      {trouble === 'NO_ANSWER' ? t.notSent : rejectionText(locale, trouble)}
    </Notice>
  )
}

type PlaceBarProps = { lines: readonly ReviewedLine[]; busy: boolean; trouble: Trouble | null; onLetGo: () => void }

/** The one button, with its sum; its reason beneath while something asks, on the phone above it at the lower edge. */
export const PlaceBar = ({ lines, busy, trouble, onLetGo }: PlaceBarProps) => {
  const t = useWords()
  const locale = useLocale()
  const asking = lines.filter(({ asks }) => asks)
  const [first] = asking
  const reason =
    first && (asking.length === 1 && first.news in t.answerOne ? t.answerOne[first.news as keyof typeof t.answerOne] : t.answerFirst(asking.length))
  return (
    <div className={`jt-buy-bar ${css.place}`}>
      {trouble && <Told trouble={trouble} onLetGo={onLetGo} />}
      <Button type="submit" variant="primary" size="buy" fill busy={busy} refused={reason}>
        {t.placeFor(formatMoney(totalOf(lines), 'KRW', locale))}
      </Button>
    </div>
  )
}
