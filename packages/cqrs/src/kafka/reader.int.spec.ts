import { randomUUID } from 'node:crypto'
import { PARTITIONS } from '@jangteo/contracts/topics'
import { testServers } from '@jangteo/stack/testing'
import { type Consumer, Kafka } from 'kafkajs'
import { expect, onTestFinished, test, vi } from 'vitest'
import { deleteRecords } from '../specimen/delete-records.ts'
import { produce } from '../specimen/produce.ts'
import { TOPIC } from '../specimen/tally.ts'
import { until } from '../specimen/until.ts'
import { endOffsets, ensureTopics } from './admin.ts'
import { silent } from './log.ts'
import { partitionOf } from './partition.ts'
import { createPartitionReader, type ReaderOptions } from './reader.ts'

const setUp = async () => {
  const servers = await testServers()
  onTestFinished(servers.stop)
  const where = { brokers: servers.brokers, topicPrefix: servers.topicPrefix() }
  await ensureTopics({ ...where, topics: [{ name: TOPIC, partitions: PARTITIONS }] })
  const read: string[] = []
  /** `at`: the positions that the caller keeps, by partition; a group may be joined anew at any time, and then goes on there. */
  const start = async ({ at = new Map<number, number>(), ...options }: Partial<ReaderOptions> & { at?: Map<number, number> } = {}) => {
    const reader = createPartitionReader({
      ...where,
      clientId: 'spec',
      groupId: randomUUID(),
      topics: [TOPIC],
      from: (_, partition) => at.get(partition) ?? 0,
      onBatch: async (batches) => {
        for (const { partition, records } of batches)
          for (const { key, offset } of records) {
            read.push(`${key}${offset}`)
            at.set(partition, offset + 1)
          }
      },
      ...options,
    })
    onTestFinished(reader.stop)
    await reader.start()
    return reader
  }
  const put = (key: string, versions: number[]) =>
    produce(
      where.brokers,
      where.topicPrefix,
      versions.map((version) => ({ key, version })),
    )
  return { where, put, read, start }
}

test('reading starts at the given positions and goes on from there, whatever the group has done before', async () => {
  const { put, read, start } = await setUp()
  await put('a', [1, 2, 3, 4])
  const groupId = randomUUID()
  const first = await start({ groupId, at: new Map([[partitionOf('a'), 2]]) })
  await until(() => read.length === 2)
  await first.stop()
  await start({ groupId, at: new Map([[partitionOf('a'), 1]]) })
  await until(() => read.length === 5)
  await put('a', [5])
  await until(() => read.length === 6)
  expect(read).toEqual(['a2', 'a3', 'a1', 'a2', 'a3', 'a4'])
})

test('it knows the ends of all partitions, empty ones too, as soon as it is ready', async () => {
  const { where, put, start } = await setUp()
  await put('a', [1, 2])
  const reader = await start()
  await until(reader.ready)
  const ends = (await endOffsets({ ...where, topics: [TOPIC] })).get(TOPIC)
  expect(
    reader
      .positions()
      .toSorted((a, b) => a.partition - b.partition)
      .map(({ highWatermark }) => highWatermark),
  ).toEqual(ends)
})

test('a position beyond the end is a reset, even while the topic is empty', async () => {
  const { put, read, start } = await setUp()
  const resets: unknown[] = []
  const at = new Map([[partitionOf('a'), 7]])
  await start({
    at,
    onReset: (topic, partition, end) => {
      resets.push([topic, partition, end])
      at.set(partition, 0)
      return 0
    },
  })
  await until(() => resets.length > 0)
  await put('a', [1])
  await until(() => read.length === 1)
  expect(resets).toEqual([[TOPIC, partitionOf('a'), 0]])
})

test('a position before the first record that is left goes on there, and it is told', async () => {
  const { where, put, read, start } = await setUp()
  await put('a', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  await deleteRecords(where.brokers, where.topicPrefix, partitionOf('a'), 5)
  const told: object[] = []
  await start({ log: { ...silent, error: (fields) => told.push(fields) } })
  await until(() => read.length === 5)
  await put('a', [11])
  await until(() => read.length === 6)
  expect(read).toEqual(['a5', 'a6', 'a7', 'a8', 'a9', 'a10'])
  expect(told).toMatchObject([{ topic: TOPIC, partition: partitionOf('a'), next: 0, first: 5 }])
})

test('a batch whose handling failed comes again, and a move goes on elsewhere', async () => {
  const { put, start } = await setUp()
  await put('a', [1, 2, 3])
  const calls: number[][] = []
  const at = new Map<number, number>()
  await start({
    at,
    onBatch: async ([batch]) => {
      calls.push(batch?.records.map(({ offset }) => offset) ?? [])
      if (calls.length === 1) throw new Error('database restarts')
      if (calls.length > 2) return
      at.set(partitionOf('a'), 1)
      return [{ topic: TOPIC, partition: partitionOf('a'), next: 1 }]
    },
  })
  await until(() => calls.length === 3)
  expect(calls).toEqual([
    [0, 1, 2],
    [0, 1, 2],
    [1, 2],
  ])
})

test('a topic that does not exist yet is waited for', async () => {
  const { where, read, start } = await setUp()
  const later = { ...where, topicPrefix: `${where.topicPrefix}later.` }
  await start(later)
  await ensureTopics({ ...later, topics: [{ name: TOPIC, partitions: PARTITIONS }] })
  await produce(later.brokers, later.topicPrefix, [{ key: 'a', version: 1 }])
  await until(() => read.length === 1)
})

test('a partition that the client leaves lying, while it fetches the others, is read by a new client', async () => {
  const made: Consumer[] = []
  const make = Kafka.prototype.consumer
  const spy = vi.spyOn(Kafka.prototype, 'consumer').mockImplementation(function (this: Kafka, ...settings) {
    const consumer = make.apply(this, settings)
    made.push(consumer)
    return consumer
  })
  onTestFinished(() => spy.mockRestore())
  const { where, put, read, start } = await setUp()
  const reader = await start({ stuckAfterMs: 1_000 })
  await until(reader.ready)
  made[0]?.pause([{ topic: where.topicPrefix + TOPIC, partitions: [partitionOf('a')] }])
  const other = 'bcdefgh'.split('').find((key) => partitionOf(key) !== partitionOf('a')) ?? ''
  await put('a', [1])
  await put(other, [1])
  await until(() => read.includes('a0'))
  expect(read[0]).toBe(`${other}0`)
  expect(made).toHaveLength(2)
})
