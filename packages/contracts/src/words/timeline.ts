import type { OrderEventType } from '../orders/events.ts'

type Language = 'ko' | 'en'

/** What a fact says to whoever ordered: on the screen, and in the `summary` of a BFF. What it says to staff stands with their log. */
const words: Record<OrderEventType, Record<Language, string>> = {
  'order-placed': { ko: '주문을 받았어요', en: 'We received the order' },
  'stock-reserved': { ko: '물건을 따로 챙겨 두었어요. 다른 사람이 가져가지 않아요', en: 'The goods are set aside. Nobody else can take them' },
  'stock-refused': { ko: '물건을 챙기지 못했어요', en: 'The goods could not be set aside' },
  'payment-authorized': { ko: '결제를 승인받았어요', en: 'Payment was approved' },
  'payment-declined': { ko: '카드가 거절됐어요. 돈은 나가지 않았어요', en: 'The card was declined. Nothing was charged' },
  'payment-captured': { ko: '보낸 만큼 결제했어요', en: 'Payment was taken for what was sent' },
  'payment-voided': { ko: '승인을 풀었어요. 돈은 나가지 않아요', en: 'The approval was released. Nothing is charged' },
  'order-confirmed': { ko: '주문이 확정됐어요', en: 'The order is confirmed' },
  'order-rejected': { ko: '주문이 되지 않았어요', en: 'The order did not go through' },
  'order-expired': { ko: '시간 안에 답이 없어 주문을 접었어요. 돈은 나가지 않아요', en: 'No answer came in time, so the order was closed. Nothing is charged' },
  'order-cancelled': { ko: '주문을 취소했어요', en: 'The order was cancelled' },
  'lines-cancelled': { ko: '일부를 취소했어요. 그만큼 결제하지 않아요', en: 'Part of the order was cancelled and will not be charged' },
  'order-shipped': { ko: '물건을 보냈어요', en: 'The goods are on their way' },
  'order-delivered': { ko: '도착했어요', en: 'The goods arrived' },
  'refund-requested': { ko: '돈을 돌려드리고 있어요', en: 'A refund is on its way' },
  'payment-refunded': { ko: '돈을 돌려드렸어요', en: 'The money was refunded' },
  'refund-declined': { ko: '결제사가 돈을 돌려주지 못했어요. 다시 살펴볼게요', en: 'The refund was declined by the payment company. We are looking into it' },
  'note-added': { ko: '메모', en: 'Note' },
}

/** The sentence of an entry; one that this version does not know says its type. */
export const timelineText = (language: Language, type: string): string => (Object.hasOwn(words, type) ? words[type as OrderEventType][language] : type)
