import type { OrderRow } from '@jangteo/contracts/orders/order-row'
import type { OrderEventType } from '@jangteo/contracts/orders/events'
import type { Language } from '@jangteo/service-kit/graphql/language'
import { rejectionMessage } from '@jangteo/service-kit/graphql/rejection-message'

type Entry = OrderRow['timeline'][number]
type Words = Record<OrderEventType, string>

const ko: Words = {
  'order-placed': '주문을 받았어요',
  'stock-reserved': '물건을 따로 챙겨 두었어요. 다른 사람이 가져가지 않아요',
  'stock-refused': '물건을 챙기지 못했어요',
  'payment-authorized': '결제를 승인받았어요',
  'payment-declined': '카드가 거절됐어요. 돈은 나가지 않았어요',
  'payment-captured': '보낸 만큼 결제했어요',
  'payment-voided': '승인을 풀었어요. 돈은 나가지 않아요',
  'order-confirmed': '주문이 확정됐어요',
  'order-rejected': '주문이 되지 않았어요',
  'order-expired': '시간 안에 답이 없어 주문을 접었어요. 돈은 나가지 않아요',
  'order-cancelled': '주문을 취소했어요',
  'lines-cancelled': '일부를 취소했어요. 그만큼 결제하지 않아요',
  'order-shipped': '물건을 보냈어요',
  'order-delivered': '도착했어요',
  'refund-requested': '돈을 돌려드리고 있어요',
  'payment-refunded': '돈을 돌려드렸어요',
  'refund-declined': '결제사가 돈을 돌려주지 못했어요. 다시 살펴볼게요',
  'note-added': '메모',
}
const en: Words = {
  'order-placed': 'We received the order',
  'stock-reserved': 'The goods are set aside. Nobody else can take them',
  'stock-refused': 'The goods could not be set aside',
  'payment-authorized': 'Payment was approved',
  'payment-declined': 'The card was declined. Nothing was charged',
  'payment-captured': 'Payment was taken for what was sent',
  'payment-voided': 'The approval was released. Nothing is charged',
  'order-confirmed': 'The order is confirmed',
  'order-rejected': 'The order did not go through',
  'order-expired': 'No answer came in time, so the order was closed. Nothing is charged',
  'order-cancelled': 'The order was cancelled',
  'lines-cancelled': 'Part of the order was cancelled and will not be charged',
  'order-shipped': 'The goods are on their way',
  'order-delivered': 'The goods arrived',
  'refund-requested': 'A refund is on its way',
  'payment-refunded': 'The money was refunded',
  'refund-declined': 'The refund was declined by the payment company. We are looking into it',
  'note-added': 'Note',
}
const words: Record<Language, Words> = { ko, en }

const known = (type: string): type is OrderEventType => type in ko

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
  if (!known(type)) return type
  const sentence = words[language][type]
  if (type === 'order-placed' && total !== null) return `${sentence} · ${amount(total, currency, language)}`
  if ((type === 'order-rejected' || type === 'stock-refused') && rejection) return `${sentence} · ${rejectionMessage(language, rejection)}`
  return text ? `${sentence} · ${text}` : sentence
}
