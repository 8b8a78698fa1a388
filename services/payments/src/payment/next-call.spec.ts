import { expect, test } from 'vitest'
import { paymentStates } from './payment.ts'
import { nextCall, retryAfterMs } from './next-call.ts'

test('an ended order asks for no money', () => {
  expect(nextCall({ state: 'REQUESTED', closed: false })).toBe('authorize')
  expect(nextCall({ state: 'REQUESTED', closed: true })).toBeNull()
})

test('what was asked is fetched until it is final, and held money is given back, ended or not', () => {
  for (const closed of [true, false]) {
    expect(nextCall({ state: 'CALLING', closed })).toBe('poll')
    expect(nextCall({ state: 'VOIDING', closed })).toBe('void')
  }
})

test('nothing is asked in any other state', () => {
  for (const state of paymentStates.filter((one) => !['REQUESTED', 'CALLING', 'VOIDING'].includes(one)))
    for (const closed of [true, false]) expect(nextCall({ state, closed })).toBeNull()
})

test('asking again waits longer each time and never gives up', () => {
  expect([1, 2, 3].map(retryAfterMs)).toEqual([2_000, 4_000, 8_000])
  expect(retryAfterMs(1_000)).toBe(300_000)
})
