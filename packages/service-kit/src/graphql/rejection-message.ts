import type { Rejection, RejectionCode, RejectionDetails } from '@jangteo/contracts/rejection'
import type { Language } from './language.ts'

type Words = { [C in RejectionCode]: (details: RejectionDetails[C]) => string }

/** What each rule of VALIDATION says, by the code in `details.message`; a code without words, or valibot's own text, gets a general sentence. */
const rules: Record<string, Record<Language, string>> = {
  SKU_FORM: { ko: '대문자, 숫자, . _ - 만 쓸 수 있어요', en: 'Use capital letters, digits, . _ -' },
  SKU_TAKEN: { ko: '다른 상품이 쓰는 SKU예요', en: 'Another product uses this SKU' },
  OPTIONS_TAKEN: { ko: '같은 옵션의 종류가 벌써 있어요', en: 'There is a variant with these options already' },
  PRICE_RANGE: { ko: '값은 0부터 10억까지 쓸 수 있어요', en: 'A price is from 0 to 1,000,000,000' },
  QUANTITY_RANGE: { ko: '쓸 수 없는 수량이에요', en: 'This quantity is out of range' },
  TEXT_LENGTH: { ko: '글자 수가 맞지 않아요', en: 'Too short or too long' },
  TEXT_CONTROL: { ko: '쓸 수 없는 글자가 있어요', en: 'Contains characters that cannot be used' },
  UNKNOWN_CATEGORY: { ko: '없는 분류예요', en: 'There is no such category' },
  NEEDS_PRICE: { ko: '값이 있어야 팔 수 있어요', en: 'Needs a price before it can be sold' },
  NEEDS_PICTURE: { ko: '그림이 있어야 팔 수 있어요', en: 'Needs a picture before it can be sold' },
  ALREADY_USED: { ko: '같은 번호로 다른 내용을 보냈어요', en: 'This id was used for something else' },
  TOTAL_RANGE: { ko: '한 번에 1조까지만 주문할 수 있어요', en: 'An order is at most 1,000,000,000,000' },
  MORE_THAN_OPEN: { ko: '남은 수량보다 많아요', en: 'More than is still open' },
  AMOUNT_RANGE: { ko: '금액은 1부터 적을 수 있어요', en: 'An amount is at least 1' },
  MORE_THAN_LEFT: { ko: '돌려줄 수 있는 돈보다 많아요', en: 'More than is left to refund' },
  REFUND_LIMIT: { ko: '이 주문에서 돌려줄 수 있는 한도를 넘어요', en: 'Above your refund limit for this order' },
  MORE_THAN_SHIPPED: { ko: '보낸 수량보다 많아요', en: 'More than was sent' },
  TOO_FEW: { ko: '적어도 하나는 있어야 해요', en: 'Needs at least one' },
  TOO_MANY: { ko: '너무 많아요', en: 'Too many' },
  TOO_LARGE: { ko: '내용이 너무 커요', en: 'Too large' },
  EMAIL: { ko: '이메일 주소를 확인해 주세요', en: 'Check the e-mail address' },
  PHONE: { ko: '전화번호를 확인해 주세요', en: 'Check the phone number' },
  POSTCODE: { ko: '우편번호를 확인해 주세요', en: 'Check the postcode' },
  COUNTRY: { ko: '나라를 두 글자로 적어 주세요', en: 'Give the country in two letters' },
}
const unknown: Record<Language, string> = { ko: '쓸 수 없는 값이에요', en: 'This value cannot be used' }
const isCode = (message: string) => message === '' || /^[A-Z_]+$|^Invalid /.test(message)
const rule = (language: Language, message: string): string => rules[message]?.[language] ?? (isCode(message) ? unknown[language] : message)

const ko: Words = {
  VALIDATION: ({ message }) => rule('ko', message),
  NOT_FOUND: () => '찾을 수 없어요',
  PRICE_CHANGED: ({ was, now }) => `그사이 ${amount(was)}에서 ${amount(now)}으로 바뀌었어요`,
  INSUFFICIENT_STOCK: ({ available }) => (available > 0 ? `${amount(available)}개만 남았어요` : '다 팔렸어요'),
  PAYMENT_DECLINED: () => '카드가 거절됐어요. 돈은 나가지 않았어요.',
  NOT_ALLOWED_IN_STATE: () => '지금 상태에서는 할 수 없어요',
  VERSION_CONFLICT: () => '다른 사람이 같은 칸을 먼저 고쳤어요',
}
const en: Words = {
  VALIDATION: ({ message }) => rule('en', message),
  NOT_FOUND: () => 'Not found',
  PRICE_CHANGED: ({ was, now }) => `The price changed from ${amount(was)} to ${amount(now)}`,
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
