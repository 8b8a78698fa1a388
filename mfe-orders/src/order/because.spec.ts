import { expect, test } from 'vitest'
import ko from '../words/ko.ts'
import { whyRefused } from './because.ts'

const refused = (state: string) => ({ code: 'NOT_ALLOWED_IN_STATE', message: '', details: JSON.stringify({ state, allowed: [] }) })
const why = (act: string, state: string) => whyRefused(act, refused(state), 'ko', ko)

test('whoever ships or delivers what another person has just sent is told so, and nothing of cancelling', () => {
  for (const state of ['PARTIAL', 'SHIPPED', 'COMPLETED']) {
    expect(why('ship', state)).toBe('보낼 것이 없어요')
    expect(why('deliver', state)).toBe('가는 중인 것이 없어요')
    expect(why('cancel', state)).toBe('이미 보낸 것은 취소할 수 없어요. 받은 뒤 반품할 수 있어요.')
  }
})

test('an order that has ended otherwise, or is not confirmed yet, says that', () => {
  for (const act of ['ship', 'deliver', 'cancel']) expect(why(act, 'CANCELLED')).toBe('벌써 취소된 주문이에요.')
  expect(why('ship', 'PLACED')).toBe('아직 확정되지 않았어요')
  expect(why('deliver', 'NONE')).toContain('가는 중인 것이 없어요')
})

test('what else a state lets nobody do is told without a word of cancelling', () => {
  expect(why('refund', 'COMPLETED')).toBe('지금은 할 수 없는 일이에요. 그사이 상태가 바뀌었어요.')
})

test('every other refusal has the words that all parts have for it', () => {
  expect(whyRefused('ship', { code: 'NOT_FOUND', message: '', details: null }, 'ko', ko)).toContain('찾을 수 없어요')
})
