import { createRequire } from 'node:module'
import { afterEach, expect, test, vi } from 'vitest'
import { patchRequestQueue } from './request-queue.ts'

type Queue = { checkPendingRequests: () => void; push: (request: object) => void; fulfillRequest: (response: object) => void; throttledUntil: number }
const RequestQueue = createRequire(import.meta.url)('kafkajs/src/network/requestQueue/index.js') as new (options: object) => Queue
const logger = { debug() {}, warn() {} }
const queue = () => new RequestQueue({ maxInFlightRequests: 1, requestTimeout: 1_000, enforceRequestTimeout: false, clientId: 'c', broker: 'b', logger })
const request = (correlationId: number, sendRequest: () => void) => ({ entry: { correlationId, resolve() {}, reject() {} }, expectResponse: true, sendRequest })

patchRequestQueue()
afterEach(() => vi.useRealTimers())

test('an idle connection arms no timer', () => {
  vi.useFakeTimers()
  queue().checkPendingRequests()
  expect(vi.getTimerCount()).toBe(0)
})

test('a waiting request is still sent: when another is answered, and when throttling ends', () => {
  vi.useFakeTimers()
  const sent: number[] = []
  const requests = queue()
  for (const id of [1, 2]) requests.push(request(id, () => sent.push(id)))
  requests.fulfillRequest({ correlationId: 1, payload: Buffer.alloc(0), size: 0 })
  expect(sent).toEqual([1, 2])
  requests.fulfillRequest({ correlationId: 2, payload: Buffer.alloc(0), size: 0 })
  requests.throttledUntil = Date.now() + 500
  requests.push(request(3, () => sent.push(3)))
  vi.advanceTimersByTime(600)
  expect(sent).toEqual([1, 2, 3])
})
