import { setTimeout as pause } from 'node:timers/promises'
import { ensureTopics } from '@jangteo/cqrs/kafka/admin'
import { kafkaClient } from '@jangteo/cqrs/kafka/client'
import { createPartitionReader } from '@jangteo/cqrs/kafka/reader'
import type { Row } from '../row.ts'
import { quantile } from '@jangteo/stack/quantile'

const TOPIC = 'bench.floor'
const RECORDS = 150
const EVERY_MS = 8

/** From the call that sends a record to the reader that has it, one record at a time, acknowledged by all replicas. */
export const kafka: Row = {
  name: 'floor-kafka',
  rounds: 5,
  open: async (world) => {
    const { brokers } = await world.shop()
    await ensureTopics({ brokers, topics: [{ name: TOPIC, partitions: 1 }] })
    let heard = (_: number) => {}
    const reader = createPartitionReader({
      ...{ brokers, topics: [TOPIC], clientId: 'bench', groupId: `bench-${process.pid}`, from: () => 0 },
      onBatch: async (batches) => {
        for (const { records } of batches) for (const { key } of records) heard(Number(key))
      },
    })
    const producer = kafkaClient({ brokers, clientId: 'bench' }).producer({ idempotent: true, maxInFlightRequests: 1 })
    await Promise.all([reader.start(), producer.connect()])
    const send = (n: number) => producer.send({ topic: TOPIC, acks: -1, messages: [{ key: String(n), value: 'x'.repeat(500), partition: 0 }] })
    const first = new Promise<void>((resolve) => {
      heard = () => resolve()
    })
    await send(0)
    await first
    return {
      round: async () => {
        const [sent, took] = [new Map<number, number>(), [] as number[]]
        heard = (n) => took.push(performance.now() - (sent.get(n) ?? Number.NaN))
        for (let n = 1; n <= RECORDS; n++) {
          sent.set(n, performance.now())
          await send(n)
          await pause(EVERY_MS)
        }
        await pause(200)
        return { 'Kafka produce → consume p50 ms': quantile(took, 0.5), 'Kafka produce → consume p99 ms': quantile(took, 0.99) }
      },
      close: () => Promise.all([reader.stop(), producer.disconnect()]),
    }
  },
}
