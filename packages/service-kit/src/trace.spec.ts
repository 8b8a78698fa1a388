import { expect, test } from 'vitest'
import { currentTrace, newTrace, traceHeaders, traceOf, withTrace } from './trace.ts'

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
