import { expect, test } from 'vitest'
import type { OrderView } from '../order-fields.ts'
import { steps } from './steps.ts'

const at = (second: number) => new Date(Date.UTC(2026, 10, 23, 5, 0, second)).toISOString()
const order = (types: string[], lifecycle: OrderView['lifecycle'] = 'PLACED', fulfilment: OrderView['fulfilment'] = 'NONE') => ({
  lifecycle,
  fulfilment,
  timeline: types.map((type, index) => ({ type, at: at(index), by: null, text: null })),
})
const states = (of: Parameters<typeof steps>[0]) => steps(of).map(({ state }) => state)

test('a placed order waits for its stock', () => expect(states(order(['order-placed']))).toEqual(['done', 'now', 'future', 'future', 'future', 'future']))
test('each step says how long it took', () => expect(steps(order(['order-placed', 'stock-reserved']))[1]).toMatchObject({ state: 'done', after: 1000 }))
test('a rejected order fails where it stopped', () =>
  expect(states(order(['order-placed', 'stock-reserved', 'payment-declined', 'order-rejected'], 'REJECTED'))).toEqual([
    'done',
    'done',
    'failed',
    'future',
    'future',
    'future',
  ]))
test('part of it delivered is not delivered', () =>
  expect(
    states(order(['order-placed', 'stock-reserved', 'payment-authorized', 'order-confirmed', 'order-shipped', 'order-delivered'], 'CONFIRMED', 'PARTIAL'))[5],
  ).toBe('now'))
test('a delivered order is all done', () =>
  expect(
    new Set(
      states(order(['order-placed', 'stock-reserved', 'payment-authorized', 'order-confirmed', 'order-shipped', 'order-delivered'], 'COMPLETED', 'DELIVERED')),
    ),
  ).toEqual(new Set(['done'])))
