import { expect, test } from 'vitest'
import { rejectionText } from './rejection-text.ts'

test.each([
  [
    'PRICE_CHANGED',
    { was: 64_000, now: 69_000 },
    '방금 64,000원에서 69,000원으로 올랐어요. 이 값으로 계속할까요?',
    'This just went from ₩64,000 to ₩69,000. Continue at this price?',
  ],
  [
    'PRICE_CHANGED',
    { was: 42_000, now: 37_800 },
    '담은 뒤에 4,200원 내렸어요. 합계에 벌써 반영했어요.',
    '₩4,200 less since you added it. The total already shows it.',
  ],
  ['PRICE_CHANGED', { sku: 'BOWL-1' }, '그사이 값이 바뀌었어요.', 'The price changed meanwhile.'],
  ['INSUFFICIENT_STOCK', { available: 2 }, '2개만 남았어요. 수량을 2개로 줄일까요?', 'Only 2 left. Change the quantity to 2?'],
  ['INSUFFICIENT_STOCK', { available: 0 }, '방금 다 팔렸어요. 다시 들어오면 살 수 있어요.', 'Just sold out. You can buy it when it is back.'],
  ['PAYMENT_DECLINED', {}, '카드가 거절됐어요. 돈은 나가지 않았어요.', 'The card was declined. Nothing was charged.'],
  [
    'VERSION_CONFLICT',
    { fields: ['description'] },
    '설명을 두 사람이 같이 고쳤어요. 이 칸만 골라 주세요.',
    'Two people changed the description. Choose for this field only.',
  ],
  ['VALIDATION', { path: 'sku', message: 'SKU_FORM' }, '대문자, 숫자, . _ - 만 쓸 수 있어요', 'Use capital letters, digits, . _ -'],
])('%s %o', (code, details, ko, en) => {
  expect(rejectionText('ko', { code, details })).toBe(ko)
  expect(rejectionText('en', { code, details: JSON.stringify(details) })).toBe(en)
})

test('every code has words, whatever its details look like', () => {
  for (const code of ['VALIDATION', 'NOT_FOUND', 'PRICE_CHANGED', 'INSUFFICIENT_STOCK', 'PAYMENT_DECLINED', 'NOT_ALLOWED_IN_STATE', 'VERSION_CONFLICT'])
    for (const details of [null, '', '{', '[]', undefined, {}])
      for (const locale of ['ko', 'en'] as const) expect(rejectionText(locale, { code, details })).toMatch(locale === 'ko' ? /[가-힣]/ : /[a-z]/)
})

test('an unknown code falls back to the server’s own sentence', () => expect(rejectionText('ko', { code: 'NEW_ONE', message: '새 이유' })).toBe('새 이유'))
