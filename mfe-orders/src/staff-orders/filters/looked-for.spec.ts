import { expect, test } from 'vitest'
import type { OrderView } from '../../order/order-fields.ts'
import { filterOf, hrefOf, type LookedFor, mayLeave, queryOf, readLookedFor, sortOf, stillMatches } from './looked-for.ts'

const read = (query: string, seesMoney = true) => readLookedFor(new URLSearchParams(query), seesMoney)

test('what an address says is read and written back the same, whatever the order and whatever it does not know', () => {
  const of: LookedFor = { text: '김 & 이', lifecycle: 'PLACED,CONFIRMED', totalMin: '30000', sort: 'oldest' }
  expect(read(queryOf(of))).toEqual(of)
  expect(queryOf(read('totalMin=1&text=a&utm=x&lifecycle='))).toBe('text=a&totalMin=1')
  expect([hrefOf(''), hrefOf('toShip=1')]).toEqual(['/orders', '/orders?toShip=1'])
})

test("a day begins and ends at the shop's midnight", () =>
  expect(filterOf({ placedFrom: '2026-11-23', placedTo: '2026-11-23' })).toMatchObject({
    placedFrom: '2026-11-22T15:00:00.000Z',
    placedTo: '2026-11-23T15:00:00.000Z',
  }))

test('what means nothing is not looked for', () => {
  expect(read('placedFrom=soon&placedTo=&totalMin=-3&totalMax=1e3&sort=constructor&toShip=0&problem=yes&lifecycle=LOST&payment=CAPTURED,LOST')).toEqual({
    payment: 'CAPTURED',
  })
  expect([sortOf({}), sortOf(read('sort=cheapest'))]).toEqual(['NEWEST', 'TOTAL_UP'])
})

test('who sees neither money nor customers looks for neither, nor by the order of the list', () => {
  expect(read('text=a&totalMin=1&totalMax=2&customer=b&sort=dearest&toShip=1', false)).toEqual({ text: 'a', toShip: '1' })
  expect(read('sort=oldest', false)).toEqual({ sort: 'oldest' })
})

test('an order leaves a list only by what can change of it', () => {
  const order = { lifecycle: 'CONFIRMED', payment: 'AUTHORIZED', fulfilment: 'NONE', lines: [{ ordered: 2, cancelled: 0, shipped: 1 }], timeline: [] }
  const matches = (of: LookedFor) => stillMatches(order as unknown as OrderView, filterOf(of))
  expect([{ toShip: '1' }, { payment: 'NONE,AUTHORIZED' }, { text: 'x', totalMin: '9' }].map(matches)).toEqual([true, true, true])
  expect([{ problem: '1' }, { lifecycle: 'PLACED' }, { fulfilment: 'SHIPPED' }].map(matches)).toEqual([false, false, false])
  expect([{ toShip: '1' }, { totalMin: '9' }].map((of) => mayLeave(filterOf(of)))).toEqual([true, false])
})
