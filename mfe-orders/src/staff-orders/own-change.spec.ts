import { expect, test } from 'vitest'
import { ownChange } from './own-change.ts'

const order = (...timeline: [type: string, by?: string][]) => ({ timeline: timeline.map(([type, by]) => ({ type, at: '', by: by ?? null, text: null })) })
const sent = order(['order-placed'], ['order-confirmed'], ['order-shipped', '정하윤'], ['payment-captured'])

test('what I shipped is my own edit, what somebody else shipped is news', () => {
  expect(ownChange(sent, 'fulfilment', '정하윤')).toBe(true)
  expect(ownChange(sent, 'fulfilment', '이로운')).toBe(false)
})
test('what follows from my edit on another axis is news', () => {
  for (const axis of ['payment', 'lifecycle']) expect(ownChange(sent, axis, '정하윤')).toBe(false)
})
test('a later change by somebody else is news again', () =>
  expect(ownChange({ timeline: [...sent.timeline, ...order(['order-delivered', '이로운']).timeline] }, 'fulfilment', '정하윤')).toBe(false))
test('nobody signed in edits nothing', () => expect(ownChange(order(['order-placed']), 'lifecycle', undefined)).toBe(false))
