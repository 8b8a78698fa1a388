import type { Message, Producer, RecordMetadata } from 'kafkajs'
import { toHeaders } from '../kafka/record.ts'
import type { Acknowledged, OutboxRow } from './claim.ts'

const ACKNOWLEDGE_MS = 10_000

/** A partition answered an offset that it has acknowledged before: it was wiped or cut. With an offset below 0 the reply is not to be trusted. */
export class OffsetsWentBack extends Error {
  override name = 'OffsetsWentBack'
  readonly lost: boolean
  constructor(partition: string, base: number) {
    super(`${partition} answered offset ${base}`)
    this.lost = base >= 0
  }
}

const record = (source: string, row: OutboxRow): Message => ({
  key: row.key,
  value: row.value,
  partition: row.partition,
  headers: toHeaders({
    ...row.trace,
    id: row.eventId,
    type: row.ceType,
    source,
    time: row.at,
    epoch: row.epoch,
    stream: row.stream,
    version: row.version,
    seq: row.seq,
  }),
})

const place = (topic: string, partition: number) => `${topic}|${partition}`

/** Which rows a broker's reply proves to be stored. Partitions missing in it or with an error are not (kafkajs forgets them). Pure. */
export const storedRows = (rows: readonly OutboxRow[], reply: readonly RecordMetadata[], topicPrefix: string, last: ReadonlyMap<string, number>) => {
  const acknowledged = reply.flatMap(({ topicName, partition, errorCode, baseOffset }): Acknowledged[] => {
    if (errorCode !== 0) return []
    const topic = topicName.slice(topicPrefix.length)
    const base = Number(baseOffset ?? -1)
    if (base <= (last.get(place(topic, partition)) ?? -1)) throw new OffsetsWentBack(`${topicName}/${partition}`, base)
    const count = rows.filter((row) => row.topic === topic && row.partition === partition).length
    return [{ topic, partition, last: base + count - 1 }]
  })
  const stored = new Set(acknowledged.map(({ topic, partition }) => place(topic, partition)))
  return { acknowledged, stored: rows.filter(({ topic, partition }) => stored.has(place(topic, partition))) }
}

/**
 * Sends rows in their order and resolves with those that are really stored. Guards against kafkajs (concurrent sends and moving leaders make
 * it acknowledge what was never written): the caller keeps one send in flight, the partition is named, only partitions in the reply count,
 * and offsets must grow. Throws when the broker does not answer (the rows may be stored: readers drop duplicates) and OffsetsWentBack.
 */
export const storedSender = (
  producer: Producer,
  { source, topicPrefix, published }: { source: string; topicPrefix: string; published: readonly Acknowledged[] },
) => {
  const last = new Map(published.map(({ topic, partition, last: offset }) => [place(topic, partition), offset]))
  return async (rows: readonly OutboxRow[]) => {
    const byTopic = Map.groupBy(rows, ({ topic }) => topic)
    const topicMessages = [...byTopic].map(([topic, of]) => ({ topic: topicPrefix + topic, messages: of.map((row) => record(source, row)) }))
    const reply = await producer.sendBatch({ acks: -1, timeout: ACKNOWLEDGE_MS, topicMessages })
    const result = storedRows(rows, reply, topicPrefix, last)
    for (const { topic, partition, last: offset } of result.acknowledged) last.set(place(topic, partition), offset)
    return result
  }
}
