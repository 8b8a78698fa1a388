import { formatMoney, rejectionText } from '@jangteo/mfe-kit'
import type { OrderView } from '../order/order-fields.ts'

type Locale = 'ko' | 'en'
const sentences: Record<Locale, Record<string, string>> = {
  ko: {
    'order-placed': '주문을 받았어요',
    'stock-reserved': '물건을 따로 챙겨 두었어요. 다른 사람이 가져가지 않아요',
    'stock-refused': '물건을 챙기지 못했어요',
    'payment-authorized': '결제를 승인받았어요',
    'payment-declined': '카드가 거절됐어요. 돈은 나가지 않았어요',
    'payment-captured': '보낸 만큼 결제했어요',
    'payment-voided': '승인을 풀었어요. 돈은 나가지 않아요',
    'order-confirmed': '주문이 확정됐어요',
    'order-rejected': '주문이 되지 않았어요',
    'order-expired': '시간 안에 답이 없어 주문을 접었어요',
    'order-cancelled': '주문을 취소했어요',
    'lines-cancelled': '일부를 취소했어요',
    'order-shipped': '물건을 보냈어요',
    'order-delivered': '도착했어요',
    'refund-requested': '환불을 요청했어요',
    'payment-refunded': '환불했어요',
    'refund-declined': '환불이 거절됐어요',
    'note-added': '메모',
  },
  en: {
    'order-placed': 'We received the order',
    'stock-reserved': 'Your goods are set aside. Nobody else can take them',
    'stock-refused': 'The goods could not be set aside',
    'payment-authorized': 'Payment was approved',
    'payment-declined': 'The card was declined. Nothing was charged',
    'payment-captured': 'Payment was taken for what was sent',
    'payment-voided': 'The approval was released. Nothing is charged',
    'order-confirmed': 'The order is confirmed',
    'order-rejected': 'The order did not go through',
    'order-expired': 'No answer came in time, so the order was closed',
    'order-cancelled': 'The order was cancelled',
    'lines-cancelled': 'Part was cancelled',
    'order-shipped': 'The goods are on their way',
    'order-delivered': 'The goods arrived',
    'refund-requested': 'A refund was requested',
    'payment-refunded': 'The money was refunded',
    'refund-declined': 'The refund was declined',
    'note-added': 'Note',
  },
}

/** One sentence for a timeline entry; a pushed row carries none, since it is the same for every language. */
export const summaryOf = (entry: OrderView['timeline'][number], order: OrderView, locale: Locale): string => {
  const sentence = sentences[locale][entry.type] ?? entry.type
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
