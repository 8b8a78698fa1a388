import { expect, test } from 'vitest'
import { keys } from './payment.ts'

test('each wish has a key of its own, and the same wish the same one', () => {
  const wishes = (orderId: string) => [
    ...[keys.authorize(orderId), keys.void(orderId)],
    ...[1, 2].map((version) => keys.lower(orderId, version)),
    ...['1', '2'].flatMap((id) => [keys.refund(orderId, id), keys.capture({ orderId, shipmentId: id })]),
  ]
  const all = [...wishes('a'), ...wishes('b')]
  expect(new Set(all).size).toBe(all.length)
  expect(wishes('a')).toEqual(all.slice(0, all.length / 2))
})
