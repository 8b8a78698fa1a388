import { expect, test } from 'vitest'
import { releaseLines } from '../release-lines/decide.ts'
import { releaseStock } from '../release-stock/decide.ts'
import { reserveStock } from '../reserve-stock/decide.ts'
import { returnStock } from '../return-stock/decide.ts'
import type { StockRow } from '../stock/stock.ts'
import { takeOutStock } from '../take-out-stock/decide.ts'
import type { LinesCancelled, OrderPlaced, OrderShipped, RefundRequested, Reservation } from './reservation.ts'

const at = '2026-01-02T03:04:05.000Z'
const act = { at, movementId: () => 'm' }
const row = (variantId: string, more: Partial<StockRow> = {}): [string, StockRow] => [
  variantId,
  { variantId, productId: 'p', sku: `SKU-${variantId}`, price: 1000, published: true, onHand: 5, reserved: 0, version: 1, ...more },
]
const order = (...lines: [variantId: string, ordered: number, unitPrice?: number][]) => ({
  orderId: 'o',
  lines: lines.map(([variantId, ordered, unitPrice = 1000], index) => ({ lineId: `l${index}`, variantId, ordered, unitPrice })) as OrderPlaced['lines'],
})
const held = (...lines: [lineId: string, variantId: string, quantity: number][]): Reservation => ({
  orderId: 'o',
  orderVersion: 1,
  state: 'HELD',
  lines: lines.map(([lineId, variantId, quantity]) => ({ lineId, variantId, quantity })),
})
const parcel = (...lines: [lineId: string, quantity: number][]) =>
  ({ type: 'order-shipped', orderId: 'o', at, lines: lines.map(([lineId, quantity]) => ({ lineId, quantity })), by: { id: 'w', name: '창고' } }) as OrderShipped

test('lines of the same variant are one movement, in sorted order', () => {
  const outcome = reserveStock(order(['b', 1], ['a', 2], ['b', 3]), new Map([row('a'), row('b')]), act)
  expect(outcome).toMatchObject({
    held: [
      { variantId: 'a', kind: 'RESERVED', quantity: 2, reserved: 2, orderId: 'o' },
      { variantId: 'b', quantity: 4, reserved: 4 },
    ],
  })
})

test('all lines are held or none', () =>
  expect(reserveStock(order(['a', 1], ['b', 6]), new Map([row('a'), row('b')]), act)).toEqual({
    refused: { code: 'INSUFFICIENT_STOCK', details: { sku: 'SKU-b', available: 5 } },
  }))

test('lines that fit alone but not together are refused, the very last unit can be had', () => {
  expect(reserveStock(order(['a', 3], ['a', 3]), new Map([row('a')]), act)).toMatchObject({ refused: { code: 'INSUFFICIENT_STOCK' } })
  expect(reserveStock(order(['a', 3], ['a', 2]), new Map([row('a')]), act)).toMatchObject({ held: [{ quantity: 5 }] })
})

test('another price than the order names is refused with both, in whichever line it stands', () =>
  expect(reserveStock(order(['b', 1], ['a', 1, 900]), new Map([row('a'), row('b')]), act)).toEqual({
    refused: { code: 'PRICE_CHANGED', details: { sku: 'SKU-a', was: 900, now: 1000 } },
  }))

test('what is not published or not known cannot be had', () => {
  expect(reserveStock(order(['a', 1]), new Map([row('a', { published: false })]), act)).toEqual({
    refused: { code: 'INSUFFICIENT_STOCK', details: { sku: 'SKU-a', available: 0 } },
  })
  expect(reserveStock(order(['x', 1]), new Map(), act)).toEqual({ refused: { code: 'NOT_FOUND', details: { id: 'x' } } })
})

test('an end frees exactly what is still held', () =>
  expect(releaseStock(held(['l0', 'a', 2], ['l1', 'a', 1], ['l2', 'b', 0]), new Map([row('a', { reserved: 3 }), row('b')]), act)).toMatchObject([
    { variantId: 'a', kind: 'RELEASED', quantity: -3, reserved: 0, onHand: 5 },
  ]))

test('an end without a held reservation frees nothing', () => {
  expect(releaseStock(null, new Map(), act)).toEqual([])
  expect(releaseStock({ ...held(['l0', 'a', 2]), state: 'RELEASED' }, new Map([row('a', { reserved: 2 })]), act)).toEqual([])
})

test('a parcel leaves both balances, and the order holds that much less', () =>
  expect(takeOutStock(parcel(['l0', 1]), held(['l0', 'a', 3]), new Map([row('a', { reserved: 3 })]), () => 'm')).toMatchObject({
    events: [{ kind: 'SHIPPED', quantity: -1, onHand: 4, reserved: 2, by: '창고' }],
    lines: [{ lineId: 'l0', quantity: 2 }],
  }))

test('a parcel never holds more than was reserved for it', () => {
  expect(() => takeOutStock(parcel(['l0', 4]), held(['l0', 'a', 3]), new Map([row('a', { reserved: 3 })]), () => 'm')).toThrow('more units left than were held')
  for (const none of [null, { ...held(['l0', 'a', 1]), state: 'RELEASED' as const }])
    expect(() => takeOutStock(parcel(['l0', 1]), none, new Map(), () => 'm')).toThrow('units move of which nothing was held')
})

test('a cancelled part frees its units, one movement for each variant, and the order holds that much less', () => {
  const { lines: named, by } = parcel(['l0', 1], ['l1', 1])
  const part: LinesCancelled = { type: 'lines-cancelled', orderId: 'o', at, lines: named, value: 2_000, reason: '손님이 바꿈', by }
  const rows = new Map([row('a', { reserved: 3 })])
  expect(releaseLines(part, held(['l0', 'a', 2], ['l1', 'a', 1]), rows, () => 'm')).toMatchObject({
    events: [{ kind: 'RELEASED', quantity: -2, onHand: 5, reserved: 1, reason: '손님이 바꿈', by: '창고' }],
    lines: [{ quantity: 1 }, { quantity: 0 }],
  })
  expect(() => releaseLines(part, held(['l0', 'a', 2], ['l1', 'a', 0]), rows, () => 'm')).toThrow('more units left than were held')
})

test('what came back is on hand again, held for nobody, and the order holds what it held', () => {
  const back: RefundRequested = { type: 'refund-requested', orderId: 'o', at, refundId: 'r', amount: 1, reason: '단순 변심', by: parcel().by, restock: [] }
  const reservation = held(['l0', 'a', 0], ['l1', 'a', 1])
  const rows = new Map([row('a', { reserved: 1 })])
  expect(returnStock({ ...back, restock: [{ lineId: 'l0', quantity: 2 }] }, reservation, rows, () => 'm')).toMatchObject({
    events: [{ kind: 'RETURNED', quantity: 2, onHand: 7, reserved: 1, reason: '단순 변심' }],
    lines: reservation.lines,
  })
  expect(returnStock(back, reservation, rows, () => 'm').events).toEqual([])
  expect(() => returnStock({ ...back, restock: [{ lineId: 'x', quantity: 1 }] }, reservation, rows, () => 'm')).toThrow('a line that is not of this order')
})
