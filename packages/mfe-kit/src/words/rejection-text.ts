import type { RejectionCode, RejectionDetails } from '@jangteo/contracts/rejection'
import { ruleText } from '@jangteo/contracts/words/rules'
import type { Locale } from '../preferences/locale.ts'
import { fieldName } from './field-names.ts'
import { josa } from './josa.ts'
import { formatMoney } from './money.ts'

/** A refusal as it arrives: `details` is an object, or GraphQL's JSON text of one. */
export type Refusal = { code: string; details?: unknown; message?: string }
type Words = { [C in RejectionCode]: (details: Partial<RejectionDetails[C]>, currency: string) => string }

const ko: Words = {
  VALIDATION: ({ message }) => ruleText('ko', message ?? ''),
  NOT_FOUND: () => '찾을 수 없어요. 지워졌거나 볼 수 없는 것이에요.',
  PRICE_CHANGED({ was, now }, currency) {
    if (was === undefined || now === undefined) return '그사이 값이 바뀌었어요.'
    if (now < was) return `담은 뒤에 ${formatMoney(was - now, currency, 'ko')} 내렸어요. 합계에 벌써 반영했어요.`
    return `방금 ${formatMoney(was, currency, 'ko')}에서 ${josa(formatMoney(now, currency, 'ko'), '으로/로')} 올랐어요. 이 값으로 계속할까요?`
  },
  INSUFFICIENT_STOCK: ({ available = 0 }) =>
    available > 0 ? `${available}개만 남았어요. 수량을 ${available}개로 줄일까요?` : '방금 다 팔렸어요. 다시 들어오면 살 수 있어요.',
  PAYMENT_DECLINED: () => '카드가 거절됐어요. 돈은 나가지 않았어요.',
  NOT_ALLOWED_IN_STATE: ({ state = '' }) => states.ko[state] ?? '지금은 할 수 없는 일이에요. 그사이 상태가 바뀌었어요.',
  VERSION_CONFLICT({ fields = [] }) {
    const names = fields.map((field) => fieldName('ko', field)).join(', ')
    return `${josa(names || '내용', '을/를')} 두 사람이 같이 고쳤어요. 이 칸만 골라 주세요.`
  },
}
const en: Words = {
  VALIDATION: ({ message }) => ruleText('en', message ?? ''),
  NOT_FOUND: () => 'Not found. It was removed, or you may not see it.',
  PRICE_CHANGED({ was, now }, currency) {
    if (was === undefined || now === undefined) return 'The price changed meanwhile.'
    if (now < was) return `${formatMoney(was - now, currency, 'en')} less since you added it. The total already shows it.`
    return `This just went from ${formatMoney(was, currency, 'en')} to ${formatMoney(now, currency, 'en')}. Continue at this price?`
  },
  INSUFFICIENT_STOCK: ({ available = 0 }) =>
    available > 0 ? `Only ${available} left. Change the quantity to ${available}?` : 'Just sold out. You can buy it when it is back.',
  PAYMENT_DECLINED: () => 'The card was declined. Nothing was charged.',
  NOT_ALLOWED_IN_STATE: ({ state = '' }) => states.en[state] ?? 'This is not possible now: the state has changed meanwhile.',
  VERSION_CONFLICT({ fields = [] }) {
    return `Two people changed the ${fields.map((field) => fieldName('en', field)).join(', ') || 'text'}. Choose for this field only.`
  },
}
const words: Record<Locale, Words> = { ko, en }

/** Why a state allows nothing more; keyed by order lifecycle and product status. */
const states: Record<Locale, Record<string, string>> = {
  ko: {
    COMPLETED: '이미 보낸 것은 취소할 수 없어요. 받은 뒤 반품할 수 있어요.',
    PARTIAL: '이미 보낸 것은 취소할 수 없어요. 받은 뒤 반품할 수 있어요.',
    SHIPPED: '이미 보낸 것은 취소할 수 없어요. 받은 뒤 반품할 수 있어요.',
    CANCELLED: '벌써 취소된 주문이에요.',
    REJECTED: '거절된 주문이에요. 돈은 나가지 않았어요.',
    EXPIRED: '60초 안에 결제 답이 없어 주문을 접었어요. 돈은 나가지 않았어요.',
    ARCHIVED: '보관한 상품이에요. 다시 팔려면 새로 만들어 주세요.',
  },
  en: {
    COMPLETED: "Already shipped, so it can't be cancelled. You can return it once it arrives.",
    PARTIAL: "Already shipped, so it can't be cancelled. You can return it once it arrives.",
    SHIPPED: "Already shipped, so it can't be cancelled. You can return it once it arrives.",
    CANCELLED: 'This order is already cancelled.',
    REJECTED: 'This order was refused. Nothing was charged.',
    EXPIRED: 'Payment did not answer within 60 s, so the order was closed. Nothing was charged.',
    ARCHIVED: 'This product is archived. Create a new one to sell it again.',
  },
}

/** What a refusal tells beside its code: an answer has it as text, a pushed row as it is. */
export const rejectionDetails = (details: unknown): Record<string, unknown> => {
  if (typeof details !== 'string') return typeof details === 'object' && details ? { ...details } : {}
  try {
    return (JSON.parse(details) as Record<string, unknown> | null) ?? {}
  } catch {
    return {}
  }
}

/** The field that a refusal is about, '' for none. */
export const rejectionPath = (details: unknown): string => String(rejectionDetails(details)['path'] ?? '')

/** What a refusal says, as design §7 words it. An unknown code falls back to the server's own sentence. Amounts are in `currency`. */
export const rejectionText = (locale: Locale, { code, details, message }: Refusal, currency = 'KRW'): string => {
  const say = words[locale][code as RejectionCode] as ((details: object, currency: string) => string) | undefined
  return say?.(rejectionDetails(details), currency) ?? message ?? code
}
