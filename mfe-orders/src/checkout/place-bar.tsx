import { formatMoney, rejectionText, useLocale } from '@jangteo/mfe-kit'
import { Button, Notice } from '@jangteo/ui'
import { type ReviewedLine, totalOf } from '../cart/cart.ts'
import { useWords } from '../words/use-words.ts'
import css from './checkout.module.css'
import type { Trouble } from './use-place-order.ts'
import WifiOffIcon from 'lucide-react/icons/wifi-off'

type ToldProps = { trouble: Trouble | null; unsure: boolean; former: number | null; onLetGo: () => void }

/** Why it did not go out, or that it will; what was typed stays in either case. */
const Told = ({ trouble, unsure, former, onLetGo }: ToldProps) => {
  const t = useWords()
  const locale = useLocale()
  const letGo = (text: string) => (
    <Button size="toolbar" onClick={onLetGo}>
      {text}
    </Button>
  )
  if (trouble === 'OFFLINE')
    return (
      <Notice tone="gold" icon={WifiOffIcon} role="status" actions={!unsure && letGo(t.dontSend)}>
        {unsure ? t.offlineUnsure : t.offline}
      </Notice>
    )
  if (former !== null)
    return (
      <Notice tone="gold" role="status" actions={letGo(t.startAnew)}>
        {t.formerText}
      </Notice>
    )
  if (!trouble) return null
  return (
    <Notice tone="madder" role="alert">
      {trouble === 'NO_ANSWER' ? t.notSent : rejectionText(locale, trouble)}
    </Notice>
  )
}

type PlaceBarProps = ToldProps & { lines: readonly ReviewedLine[]; busy: boolean }

/** The one button, with its sum; its reason beneath while something asks, on the phone above it at the lower edge. */
export const PlaceBar = ({ lines, busy, ...told }: PlaceBarProps) => {
  const t = useWords()
  const locale = useLocale()
  const sum = (minor: number) => formatMoney(minor, 'KRW', locale)
  const asking = lines.filter(({ asks }) => asks)
  const [first] = asking
  const reason =
    first && (asking.length === 1 && first.news in t.answerOne ? t.answerOne[first.news as keyof typeof t.answerOne] : t.answerFirst(asking.length))
  return (
    <div className={`jt-buy-bar ${css.place}`}>
      <Told {...told} />
      <Button type="submit" variant="primary" size="buy" fill busy={busy} refused={told.former === null ? reason : undefined}>
        {told.former === null ? t.placeFor(sum(totalOf(lines))) : t.sendFormer(sum(told.former))}
      </Button>
    </div>
  )
}
