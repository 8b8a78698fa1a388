import { Kafka } from 'kafkajs'
import { afterEach, expect, test, vi } from 'vitest'
import { createPartitionReader } from '../kafka/reader.ts'
import { until } from '../specimen/until.ts'

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

test('a consumer that could not start leaves nothing behind that watches it', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const connect = vi.fn(async () => Promise.reject(new Error('no broker')))
  vi.spyOn(Kafka.prototype, 'consumer').mockReturnValue({ events: {}, on: () => {}, connect, disconnect: async () => {} } as never)
  vi.spyOn(Kafka.prototype, 'admin').mockReturnValue({ connect, disconnect: async () => {} } as never)
  const reader = createPartitionReader({ brokers: ['nowhere:1'], clientId: 'c', groupId: 'g', topics: ['t'], from: () => 0, onBatch: async () => {} })
  await reader.start()
  expect(vi.getTimerCount()).toBe(1)
  await until(() => vi.getTimerCount() === 0, 5_000)
  await reader.stop()
})
