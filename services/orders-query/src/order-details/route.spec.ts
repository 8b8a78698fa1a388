import type { QueryRuntime } from '@jangteo/cqrs/read/query-runtime'
import { followToken } from '@jangteo/service-kit/token/follow-token'
import { expect, test, vi } from 'vitest'
import { orderOf, placed, uuid } from '../order/given.ts'
import { orderDetailsRoute } from './route.ts'

const followSecret = 'secret'
const order = orderOf([placed({ customerId: null })])

/** Asks for version 9 of an order, which never comes; `waits` has who waited for it. */
const ask = async (role: string, token?: string, row: typeof order | null = order) => {
  const waits = vi.fn(() => Promise.resolve(false))
  const read = () => ({ value: row && { row, n: 1 }, position: 'here', rev: 'r' })
  const { handle } = orderDetailsRoute({ runtime: { waitFor: waits, read, position: () => 'here' } as unknown as QueryRuntime, followSecret })
  const asked = { params: { id: uuid(1) }, query: { minVersion: 9, followToken: token }, principal: { sub: role, sid: 's', roles: [role], name: '' } }
  return { answer: await handle(asked as never), waited: waits.mock.calls.length }
}

test.each([order, null])('a guest without the token of an order has nothing to wait for, be it there or not', async (row) => {
  for (const token of [undefined, '', 'x'.repeat(43), followToken(followSecret, uuid(2))])
    expect(await ask('guest', token, row)).toEqual({ answer: { order: null, position: 'here', stale: false }, waited: 0 })
})

test('whoever may see an order, or may once it is there, waits for it', async () => {
  const token = followToken(followSecret, uuid(1))
  expect(await ask('guest', token)).toMatchObject({ answer: { order: { id: uuid(1) }, stale: true }, waited: 1 })
  expect(await ask('guest', token, null)).toEqual({ answer: { order: null, position: 'here', stale: true }, waited: 1 })
  expect(await ask('customer', undefined, null)).toMatchObject({ answer: { order: null, stale: true }, waited: 1 })
  expect(await ask('support')).toMatchObject({ answer: { order: { id: uuid(1) }, stale: true }, waited: 1 })
})
