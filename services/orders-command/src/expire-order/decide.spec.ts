import { test } from 'vitest'
import { authorized, cancelled, confirmed, given, now, placed, stockReserved } from '../order/given.ts'
import { expireOrder } from './decide.ts'

const expire = (order: Parameters<typeof expireOrder>[0]) => expireOrder(order, now)

test('an order that still waits for stock or money ends at its deadline', () => {
  given(placed).when(expire).then({ type: 'order-expired' })
  given(placed, stockReserved).when(expire).then({ type: 'order-expired' })
})

test('an order that moved on is left alone', () => {
  given(placed, stockReserved, authorized, confirmed).when(expire).thenNothing()
  given(placed, cancelled).when(expire).thenNothing()
})
