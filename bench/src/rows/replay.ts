import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { ORDERS, topics } from '@jangteo/contracts/topics'
import { ensureTopics } from '@jangteo/cqrs/kafka/admin'
import { createPartitionReader } from '@jangteo/cqrs/kafka/reader'
import { eventually, startProgram } from '@jangteo/stack/testing'
import type { Shop } from '@jangteo/stack/shop'
import { ROOT } from '../../../stack/src/root.ts'
import { writeHistory } from '../goods/history.ts'
import { cpuOf } from '../process/proc.ts'
import type { Row } from '../row.ts'

const EVENTS = 300_000
const PREFIX = 'replay.'

/** Starts orders-query on an empty file; resolves with the milliseconds until it has folded all that Kafka holds, its own start included, and its CPU's. */
const replay = async ({ brokers }: Shop, folder: string, port: number): Promise<{ took: number; cpu: number }> => {
  rmSync(folder, { recursive: true, force: true })
  const { PATH = '', HOME = '' } = process.env
  const env = {
    ...{ PATH, HOME, NODE_ENV: 'production', LOG_LEVEL: 'error', HOST: '127.0.0.1', PORT: String(port), INSTANCE: 'replay', DATA_DIR: folder },
    ...{ KAFKA_BROKERS: brokers.join(','), KAFKA_PREFIX: PREFIX, FOLLOW_SECRET: 'x'.repeat(43), SHOP_CURRENCY: 'KRW', SHOP_TIME_ZONE: 'Asia/Seoul' },
    ...{ SERVICES: '{}', JWKS_URL: 'http://127.0.0.1:1/none', PUBLIC_ORIGIN: 'http://localhost:1' },
  }
  const began = performance.now()
  const service = startProgram(join(ROOT, 'services/orders-query/dist/main.js'), env)
  const gone = new Promise((done) => service.once('exit', done))
  const isReady = async () => (await fetch(`http://127.0.0.1:${port}/readyz`)).ok || undefined
  const there = await eventually(isReady, { within: 120_000, every: 20, unless: () => (service.exitCode === null ? undefined : 'orders-query ended') })
  const [took, cpu] = [performance.now() - began, cpuOf(service.pid ?? 0)]
  service.kill()
  await gone
  if (!there) throw new Error('orders-query did not catch up')
  return { took, cpu }
}

/** Milliseconds in which the same records are read, and nothing done with them. */
const readOnly = async ({ brokers }: Shop): Promise<number> => {
  const began = performance.now()
  const { promise, resolve } = Promise.withResolvers<void>()
  let left = EVENTS
  const reader = createPartitionReader({
    ...{ brokers, topics: [ORDERS], topicPrefix: PREFIX, clientId: 'bench', groupId: `bench-${crypto.randomUUID()}`, from: () => 0 },
    onBatch: async (batches) => {
      for (const { records } of batches) left -= records.length
      if (left <= 0) resolve()
    },
  })
  await reader.start()
  await promise
  const took = performance.now() - began
  await reader.stop()
  return took
}

/** 75,000 orders, placed to confirmed, folded into a fresh file by the real service, from its start to its readiness. */
export const replayRow: Row = {
  name: 'replay',
  rounds: 5,
  aims: { 'events/s into a fresh read store': { atLeast: 25_000 } },
  open: async (world) => {
    const shop = await world.shop()
    await ensureTopics({ brokers: shop.brokers, topics, topicPrefix: PREFIX })
    await writeHistory({ brokers: shop.brokers, topicPrefix: PREFIX, events: EVENTS })
    return {
      round: async () => {
        const { took, cpu } = await replay(shop, world.folder('replay'), world.secondPort + 90)
        return {
          'events/s into a fresh read store': (1000 * EVENTS) / took,
          'CPU µs an event': (1000 * cpu) / EVENTS,
          'events/s, read and thrown away': (1000 * EVENTS) / (await readOnly(shop)),
        }
      },
    }
  },
}
