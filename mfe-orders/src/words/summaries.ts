import { timelineText } from '@jangteo/contracts/words/timeline'
import { formatMoney, type Locale, rejectionText } from '@jangteo/mfe-kit'
import type { OrderView } from '../order/order-fields.ts'

/** One sentence for a timeline entry; a pushed row carries none, since it is the same for every language. */
export const summaryOf = (entry: OrderView['timeline'][number], order: OrderView, locale: Locale): string => {
  const sentence = timelineText(locale, entry.type)
  if (entry.type === 'order-placed' && order.total !== null)
    return locale === 'ko'
      ? `${formatMoney(order.total, order.currency, locale)} 주문을 받았어요`
      : `We received the order for ${formatMoney(order.total, order.currency, locale)}`
  if (entry.type === 'stock-reserved') {
    const units = order.lines.reduce((sum, { ordered }) => sum + ordered, 0)
    return locale === 'ko'
      ? `상품 ${units}점을 따로 챙겨 두었어요. 다른 사람이 가져가지 않아요`
      : `Your ${units} ${units === 1 ? 'item is' : 'items are'} set aside. Nobody else can take them`
  }
  if (entry.type === 'order-rejected' && order.rejection) return rejectionText(locale, order.rejection)
  return entry.text ? `${sentence}: ${entry.text}` : sentence
}
