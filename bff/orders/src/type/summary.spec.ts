import { OrderEvent } from '@jangteo/contracts/orders/events'
import { rejection } from '@jangteo/contracts/rejection'
import { expect, test } from 'vitest'
import { summary } from './summary.ts'

const order = { total: 46_800, currency: 'KRW', rejection: rejection('INSUFFICIENT_STOCK', { sku: 'BOWL', available: 2 }) }
const entry = (type: string, text: string | null = null) => ({ type, at: '2026-11-23T10:00:00.000Z', by: null, text })

test('every kind of event has a sentence of its own in both languages', () => {
  const types = OrderEvent.options.map((option) => option.entries.type.literal)
  for (const language of ['ko', 'en'] as const) {
    const sentences = types.map((type) => summary(language, entry(type), order))
    expect(new Set(sentences).size).toBe(types.length)
    for (const sentence of sentences) expect(sentence).toMatch(language === 'ko' ? /[가-힣]/ : /^[^가-힣]+$/)
  }
})

test('sum, reason and note stand in the sentence', () => {
  expect(summary('ko', entry('order-placed'), order)).toBe('주문을 받았어요 · ₩46,800')
  expect(summary('en', entry('order-rejected'), order)).toBe('The order did not go through · Only 2 left')
  expect(summary('en', entry('note-added', 'call first'), order)).toBe('Note · call first')
})

test('whoever may not see money reads none', () => expect(summary('ko', entry('order-placed'), { ...order, total: null })).toBe('주문을 받았어요'))
