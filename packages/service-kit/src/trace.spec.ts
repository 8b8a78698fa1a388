import { expect, test } from 'vitest'
import { addressKey } from './limit/address-key.ts'
import { checkFollowToken, followToken } from './follow-token.ts'
import { currentTrace, newTrace, traceHeaders, traceOf, withTrace } from './trace.ts'
import { uuidv7 } from './uuid.ts'

test('a trace goes on under the same ids with a span of its own', () => {
  const first = newTrace()
  const next = traceOf(traceHeaders(first))
  expect(next.correlationId).toBe(first.correlationId)
  expect(next.traceparent.slice(0, 36)).toBe(first.traceparent.slice(0, 36))
  expect(next.traceparent).not.toBe(first.traceparent)
})

test.each([[{}], [{ 'x-request-id': 'a\nb', traceparent: '00-zz-11-01' }], [{ 'x-request-id': ['a', 'b'] as unknown as string }]])(
  'malformed headers %j begin a new trace',
  (headers) => {
    expect(traceOf(headers)).toMatchObject({
      correlationId: expect.stringMatching(/^[\da-f-]{36}$/),
      traceparent: expect.stringMatching(/^00-[\da-f]{32}-[\da-f]{16}-01$/),
    })
  },
)

test('the current trace is that of the work under way', async () => {
  const trace = newTrace()
  expect(await withTrace(trace, async () => currentTrace())).toBe(trace)
  expect(currentTrace()).toBeUndefined()
})

test('ids sort by the time they were made', () => {
  const ids = [uuidv7(1_000), uuidv7(2_000), uuidv7(3_000_000_000_000)]
  expect(ids.toSorted()).toEqual(ids)
  expect(ids[0]).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
})

test('a follow token opens its own order and no other', () => {
  const token = followToken('secret', 'order-1')
  expect(token).toHaveLength(43)
  expect(checkFollowToken('secret', 'order-1', token)).toBe(true)
  expect(checkFollowToken('secret', 'order-2', token)).toBe(false)
  expect(checkFollowToken('other', 'order-1', token)).toBe(false)
  expect(checkFollowToken('secret', 'order-1', '')).toBe(false)
})

test.each([
  ['127.0.0.1', '127.0.0.1'],
  ['::ffff:10.0.0.1', '10.0.0.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8:1:2::9', '2001:db8:1:2'],
  ['2001:db8::9', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
])('%s is counted as %s', (ip, key) => expect(addressKey(ip)).toBe(key))
