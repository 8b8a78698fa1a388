import type { ReservationEvent } from '@jangteo/contracts/catalog/events'
import { rejection } from '@jangteo/contracts/rejection'
import { test } from 'vitest'
import { cancelled, expired, given, now, orderId, placed, stockReserved } from '../order/given.ts'
import { recordReservation } from './decide.ts'

const reserved: ReservationEvent = { type: 'stock-reserved', orderId, orderVersion: 1, at: now }
const soldOut = rejection('INSUFFICIENT_STOCK', { sku: 'SKU-1', available: 0 })
const refusedStock: ReservationEvent = { type: 'stock-refused', orderId, orderVersion: 1, rejection: soldOut, at: now }
const record = (answer: ReservationEvent) => (order: Parameters<typeof recordReservation>[1]) => recordReservation(answer, order, now)

test('held stock is the payment request', () => given(placed).when(record(reserved)).then({ type: 'stock-reserved', orderId, at: now }))

test('refused stock ends the order with the reason', () =>
  given(placed).when(record(refusedStock)).then({ type: 'stock-refused', rejection: soldOut }, { type: 'order-rejected', rejection: soldOut }))

test('an answer given twice changes nothing', () => {
  given(placed, stockReserved).when(record(reserved)).thenNothing()
  given(placed, stockReserved).when(record(refusedStock)).thenNothing()
})

test('an answer after the end changes nothing', () => {
  for (const end of [expired, cancelled]) for (const answer of [reserved, refusedStock]) given(placed, end).when(record(answer)).thenNothing()
})
