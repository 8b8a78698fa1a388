import { Kafka } from 'kafkajs'
import { afterEach, expect, test, vi } from 'vitest'
import { createPartitionReader } from '../kafka/reader.ts'
import { until } from '../specimen/until.ts'

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** A reader whose kafkajs behaves like this. */
const readerOf = ({ connect = async () => {}, run = async () => {}, disconnect = async () => {} }) => {
  vi.spyOn(Kafka.prototype, 'consumer').mockReturnValue({ events: {}, on: () => {}, connect, subscribe: async () => {}, run, disconnect } as never)
  vi.spyOn(Kafka.prototype, 'admin').mockReturnValue({ connect: async () => Promise.reject(new Error('no broker')), disconnect: async () => {} } as never)
  return createPartitionReader({ brokers: ['nowhere:1'], clientId: 'c', groupId: 'g', topics: ['t'], from: () => 0, onBatch: async () => {} })
}

test('a consumer that is stopped while it joins leaves its group once it has joined', async () => {
  const joined = Promise.withResolvers<void>()
  const run = vi.fn(() => joined.promise)
  const disconnect = vi.fn(async () => {})
  const reader = readerOf({ run, disconnect })
  await reader.start()
  await until(() => run.mock.calls.length === 1)
  const stopped = reader.stop()
  await new Promise(setImmediate)
  expect(disconnect).not.toHaveBeenCalled()
  joined.resolve()
  await stopped
  expect(disconnect).toHaveBeenCalledOnce()
})

test('a consumer that is stopped while it connects is let go at once, and joins no group afterwards', async () => {
  const connected = Promise.withResolvers<void>()
  const connect = vi.fn(() => connected.promise)
  const run = vi.fn(async () => {})
  const disconnect = vi.fn(async () => {})
  const reader = readerOf({ connect, run, disconnect })
  await reader.start()
  await until(() => connect.mock.calls.length === 1)
  await reader.stop()
  expect(disconnect).toHaveBeenCalledOnce()
  connected.resolve()
  await new Promise(setImmediate)
  expect(run).not.toHaveBeenCalled()
})

test('a consumer that could not start leaves nothing behind that watches it', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const connect = vi.fn(async () => Promise.reject(new Error('no broker')))
  const reader = readerOf({ connect })
  await reader.start()
  expect(vi.getTimerCount()).toBe(1)
  await until(() => vi.getTimerCount() === 0, 5_000)
  await reader.stop()
})
