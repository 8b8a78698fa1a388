import type { OrderRow } from '@jangteo/contracts/orders/order-row'
import { timelineText } from '@jangteo/contracts/words/timeline'
import type { Language } from '@jangteo/service-kit/graphql/language'
import { rejectionMessage } from '@jangteo/service-kit/graphql/rejection-message'

type Entry = OrderRow['timeline'][number]
const amount = (minor: number, currency: string, language: Language) =>
  new Intl.NumberFormat(language === 'ko' ? 'ko-KR' : 'en-US', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).format(
    minor / 10 ** (new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 0),
  )

/** One sentence for a timeline entry: what happened, with the order's sum, the reason or the note where there is one. */
export const summary = (
  language: Language,
  { type, text }: Entry,
  { total, currency, rejection }: Pick<OrderRow, 'total' | 'currency' | 'rejection'>,
): string => {
  const sentence = timelineText(language, type)
  if (type === 'order-placed' && total !== null) return `${sentence} · ${amount(total, currency, language)}`
  if ((type === 'order-rejected' || type === 'stock-refused') && rejection) return `${sentence} · ${rejectionMessage(language, rejection)}`
  return text ? `${sentence} · ${text}` : sentence
}
