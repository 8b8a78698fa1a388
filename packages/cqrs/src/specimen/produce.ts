import { randomUUID } from 'node:crypto'
import { kafkaClient } from '../kafka/client.ts'
import { partitionOf } from '../kafka/partition.ts'
import { toHeaders } from '../kafka/record.ts'
import { TOPIC, trace } from './tally.ts'

export type Fact = {
  key: string
  version: number
  id?: string
  stream?: string
  epoch?: number
  data?: unknown
  value?: string
  headers?: Record<string, string>
}

/** Writes records as a relay would, or as a broken one would; each once, though a new topic's partitions get their leaders one after the other. */
export const produce = async (brokers: string[], topicPrefix: string, facts: readonly Fact[]): Promise<void> => {
  const producer = kafkaClient({ brokers, clientId: 'spec' }).producer({ idempotent: true, maxInFlightRequests: 1, allowAutoTopicCreation: false })
  await producer.connect()
  const messages = facts.map(
    ({
      key,
      version,
      id = randomUUID(),
      stream = `tally-${key}`,
      epoch = 1,
      data = { type: 'number-added', by: 1 },
      value = JSON.stringify(data),
      headers = {},
    }) => ({
      key,
      partition: partitionOf(key),
      value,
      headers: {
        ...toHeaders({ ...trace, id, type: 'specimen.number-added.v1', source: 'spec', time: new Date().toISOString(), epoch, stream, version, seq: version }),
        ...headers,
      },
    }),
  )
  await producer.send({ topic: topicPrefix + TOPIC, messages })
  await producer.disconnect()
}
