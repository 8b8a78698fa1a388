import type { Message } from '@jangteo/contracts/envelope'
import type { OrderEvent } from '@jangteo/contracts/orders/events'
import type { Order } from '@jangteo/contracts/orders/order'
import { orderRow } from '@jangteo/contracts/orders/redact-order'
import type { Principal } from '@jangteo/contracts/principal'
import type { Step } from '@jangteo/cqrs/read/projection'
import { expect, test } from 'vitest'
import { placed, events, orderOf, stepsOf, uuid } from './given.ts'
import { orderProjection } from './order-projection.ts'
import { servedOrder } from './served-order.ts'

const fold = (all: OrderEvent[]) => all.reduce<Order | null>((row, data) => orderProjection([]).apply(row, { data } as Message<OrderEvent>), null)

test('the same events give the same row, whoever folds them', () => expect(fold(events())).toEqual(fold(structuredClone(events()))))

test('a row follows its order step by step', () => {
  const steps = events().map((_, i, all) => fold(all.slice(0, i + 1)))
  expect(steps.map((row) => [row?.version, row?.lifecycle, row?.payment, row?.fulfilment])).toEqual([
    [1, 'PLACED', 'NONE', 'NONE'],
    [2, 'PLACED', 'NONE', 'NONE'],
    [3, 'PLACED', 'AUTHORIZED', 'NONE'],
    [4, 'CONFIRMED', 'AUTHORIZED', 'NONE'],
    [5, 'CONFIRMED', 'AUTHORIZED', 'SHIPPED'],
    [6, 'CONFIRMED', 'CAPTURED', 'SHIPPED'],
    [7, 'COMPLETED', 'CAPTURED', 'DELIVERED'],
  ])
})

test('every side table is told what happened', () => {
  const told: unknown[][] = []
  const write = (...change: unknown[]) => void told.push(change)
  const steps = stepsOf(events())
  orderProjection([write, write]).also?.({} as never, uuid(1), steps as Step<Order, OrderEvent>[])
  expect(told).toEqual([
    [{}, uuid(1), steps],
    [{}, uuid(1), steps],
  ])
})

test('a row is served with its number and the fold it comes from', () => {
  const who: Principal = { sub: 's1', sid: 's', roles: ['support'], name: '' }
  const row = orderOf(events())
  expect(servedOrder({ row, n: 7 }, 'r', who)).toEqual({ ...orderRow(row, who), feed: { rev: 'r', n: 7 } })
})

test('events of an order that was never placed make no row', () => expect(fold(events().slice(1))).toBeNull())

test('the timeline names every step in its order', () => expect(fold(events())?.timeline.map(({ type }) => type)).toEqual(events().map(({ type }) => type)))

test('what was placed stays as it was placed', () => expect(fold(events())).toMatchObject({ number: placed().number, total: 93_500, captured: 93_500 }))
