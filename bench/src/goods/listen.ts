import { randomUUID } from 'node:crypto'
import { createPartitionReader } from '@jangteo/cqrs/kafka/reader'
import { parseRecord } from '@jangteo/cqrs/kafka/record'
import type { Message } from '@jangteo/contracts/envelope'
import { endOffsets } from '@jangteo/cqrs/kafka/admin'
import { eventually } from '@jangteo/stack/testing'

/**
 * Hears every record of a topic from now on, as a reader of its own beside the services: what became of an order is known without asking the
 * shop, so watching costs it nothing. Resolves when it listens.
 */
export const listen = async (brokers: readonly string[], topic: string, hear: (message: Message) => void) => {
  const ends = (await endOffsets({ brokers, topics: [topic] })).get(topic) ?? []
  const reader = createPartitionReader({
    ...{ brokers, topics: [topic], clientId: 'bench', groupId: `bench-${randomUUID()}` },
    from: (_, partition) => ends[partition] ?? 0,
    onBatch: async (batches) => {
      for (const { records } of batches) for (const record of records) hear(parseRecord(record))
    },
  })
  await reader.start()
  if (!(await eventually(async () => (reader.ready() && reader.positions().length === ends.length) || undefined, { within: 20_000 })))
    throw new Error(`nobody could listen to ${topic}`)
  return reader.stop
}
