import { MAX_ON_HAND } from '@jangteo/contracts/primitives'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { adjustStock } from '../adjust-stock/decide.ts'
import { productDecider } from '../product/product.ts'
import { receiveStock } from '../receive-stock/decide.ts'
import { type Balance, moved, stockDecider } from './stock.ts'

const variant = { variantId: 'v', productId: 'p', sku: 'MOON-01' }
const act = { movementId: 'm', at: '2026-01-02T03:04:05.000Z', by: '정하윤' }
const balance = (onHand: number, reserved = 0): Balance => ({ onHand, reserved, version: 3 })

test('receiving adds to what is on hand', () =>
  expect(receiveStock({ quantity: 7, reason: '입고' }, variant, balance(3, 2), act)).toMatchObject({
    accepted: true,
    events: [{ type: 'stock-changed', kind: 'RECEIVED', quantity: 7, onHand: 10, reserved: 2, reason: '입고' }],
  }))

test('on hand never passes two thousand million', () => {
  const full = (path: string) => ({ accepted: false, rejection: { code: 'VALIDATION', details: { path, message: 'QUANTITY_RANGE' } } })
  expect(receiveStock({ quantity: 1, reason: 'r' }, variant, balance(MAX_ON_HAND), act)).toEqual(full('quantity'))
  expect(adjustStock({ delta: 1, reason: 'r' }, variant, balance(MAX_ON_HAND), act)).toEqual(full('delta'))
  expect(receiveStock({ quantity: MAX_ON_HAND, reason: 'r' }, variant, balance(0), act)).toMatchObject({ accepted: true })
  expect(adjustStock({ delta: 1, reason: 'r' }, variant, balance(MAX_ON_HAND - 1), act)).toMatchObject({ accepted: true })
})

test('what is promised to orders cannot be adjusted away', () => {
  expect(adjustStock({ delta: -3, reason: 'r' }, variant, balance(5, 3), act)).toEqual({
    accepted: false,
    rejection: { code: 'INSUFFICIENT_STOCK', details: { sku: 'MOON-01', available: 2 } },
  })
  expect(adjustStock({ delta: -2, reason: 'r' }, variant, balance(5, 3), act)).toMatchObject({
    accepted: true,
    events: [{ kind: 'ADJUSTED', onHand: 3, quantity: -2 }],
  })
})

test('a parcel takes the same from both balances, a reservation from neither what is on hand', () => {
  const row = { ...variant, onHand: 10, reserved: 4 }
  expect(moved(row, { kind: 'SHIPPED', quantity: -3, ...act })).toMatchObject({ onHand: 7, reserved: 1 })
  expect(moved(row, { kind: 'RESERVED', quantity: 2, ...act })).toMatchObject({ onHand: 10, reserved: 6 })
  expect(moved(row, { kind: 'RELEASED', quantity: -4, ...act })).toMatchObject({ onHand: 10, reserved: 0 })
})

test('the sum of the ledger is the balance, for any accepted sequence', () => {
  const step = fc.record({ receive: fc.boolean(), amount: fc.integer({ min: -50, max: 50 }).filter((n) => n !== 0) })
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const { evolve, initial } = stockDecider('p')
      let state = initial
      let [sum, movements] = [0, 0]
      for (const { receive, amount } of steps) {
        const decision = receive
          ? receiveStock({ quantity: Math.abs(amount), reason: 'r' }, variant, state, act)
          : adjustStock({ delta: amount, reason: 'r' }, variant, state, act)
        for (const event of decision.accepted ? decision.events : []) {
          sum += event.quantity
          movements += 1
          state = evolve(state, event)
        }
        expect([state.onHand, state.version]).toEqual([sum, movements])
        expect(state.onHand).toBeGreaterThanOrEqual(state.reserved)
      }
    }),
  )
})

test('a variant has a stream of its own, published in line with its product', () => {
  const [stock, product] = [stockDecider('p'), productDecider]
  expect([stock.stream('v'), product.stream('p')]).toEqual(['stock-v', 'product-p'])
  expect([stock.context, product.context]).toEqual(['catalog', 'catalog'])
  const event = moved({ ...variant, onHand: 0, reserved: 0 }, { kind: 'RECEIVED', quantity: 1, ...act })
  expect(stock.publish(event, 'v')).toEqual({ topic: 'catalog.events.v1', key: 'p' })
  expect(product.publish({ type: 'product-archived', productId: 'p', ...act }, 'p')).toEqual({ topic: 'catalog.events.v1', key: 'p' })
})
