import type { Rejection, RejectionCode, RejectionDetails } from '@jangteo/contracts/rejection'
import { ruleText } from '@jangteo/contracts/words/rules'
import type { Language } from './language.ts'

type Words = { [C in RejectionCode]: (details: RejectionDetails[C]) => string }

const ko: Words = {
  VALIDATION: ({ message }) => ruleText('ko', message),
  NOT_FOUND: () => '찾을 수 없어요',
  PRICE_CHANGED: ({ was, now }) =>
    was === undefined || now === undefined ? '그사이 값이 바뀌었어요' : `그사이 ${amount(was)}에서 ${amount(now)}으로 바뀌었어요`,
  INSUFFICIENT_STOCK: ({ available }) => (available > 0 ? `${amount(available)}개만 남았어요` : '다 팔렸어요'),
  PAYMENT_DECLINED: () => '카드가 거절됐어요. 돈은 나가지 않았어요.',
  NOT_ALLOWED_IN_STATE: () => '지금 상태에서는 할 수 없어요',
  VERSION_CONFLICT: () => '다른 사람이 같은 칸을 먼저 고쳤어요',
}
const en: Words = {
  VALIDATION: ({ message }) => ruleText('en', message),
  NOT_FOUND: () => 'Not found',
  PRICE_CHANGED: ({ was, now }) => (was === undefined || now === undefined ? 'The price changed' : `The price changed from ${amount(was)} to ${amount(now)}`),
  INSUFFICIENT_STOCK: ({ available }) => (available > 0 ? `Only ${amount(available)} left` : 'Sold out'),
  PAYMENT_DECLINED: () => 'The card was declined. Nothing was charged.',
  NOT_ALLOWED_IN_STATE: () => 'Not possible in the present state',
  VERSION_CONFLICT: () => 'Someone else changed the same field first',
}
const amount = (value: number): string => value.toLocaleString('en-US')
const words: Record<Language, Words> = { ko, en }

/** One sentence for a refusal, in the caller's language. */
export const rejectionMessage = (language: Language, { code, details }: Rejection): string => (words[language][code] as (details: unknown) => string)(details)

/** GraphQL's `Rejected` of both contracts: `details` is one JSON object as text. */
export type Rejected = { __typename: 'Rejected'; code: RejectionCode; message: string; details: string }
export const rejected = (language: Language, rejection: Rejection): Rejected => ({
  __typename: 'Rejected',
  code: rejection.code,
  message: rejectionMessage(language, rejection),
  details: JSON.stringify(rejection.details),
})
