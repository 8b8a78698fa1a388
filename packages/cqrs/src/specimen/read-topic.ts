import { randomUUID } from 'node:crypto'
import type { Message } from '@jangteo/contracts/envelope'
import { endOffsets } from '../kafka/admin.ts'
import { createPartitionReader } from '../kafka/reader.ts'
import { parseRecord } from '../kafka/record.ts'
import { until } from './until.ts'

/** Everything that is in a topic now, in order within each partition. */
export const readTopic = async (brokers: string[], topicPrefix: string, topic: string): Promise<Message[]> => {
  const messages: Message[] = []
  const reader = createPartitionReader({
    brokers,
    clientId: 'spec',
    groupId: `spec-${randomUUID()}`,
    topics: [topic],
    topicPrefix,
    from: () => 0,
    onBatch: async (batches) => {
      messages.push(...batches.flatMap(({ records }) => records.map(parseRecord)))
    },
  })
  const ends = (await endOffsets({ brokers, topics: [topic], topicPrefix })).get(topic) ?? []
  await reader.start()
  await until(() => reader.ready() && reader.positions().every(({ partition, next }) => next >= (ends[partition] ?? 0)))
  await reader.stop()
  return messages
}

/** Versions of each stream in order of arrival, each at its first coming: what readers that drop duplicates see. */
export const versionsByStream = (messages: readonly Message[]): Record<string, number[]> => {
  const seen = new Map<string, Set<number>>()
  for (const { stream, version } of messages) seen.set(stream, (seen.get(stream) ?? new Set()).add(version))
  return Object.fromEntries([...seen].map(([stream, versions]) => [stream, [...versions]]))
}
