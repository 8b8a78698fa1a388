import { testServers } from '@jangteo/stack/testing'
import type { Consumer } from 'kafkajs'
import { expect, onTestFinished, test } from 'vitest'
import { ensureTopics } from '../kafka/admin.ts'
import { silent } from '../kafka/log.ts'
import { TOPIC } from '../specimen/tally.ts'
import { until } from '../specimen/until.ts'
import { type Reading, takeOver } from './reading.ts'

test('of two assignments that find the topic ending below the position, the latest alone resets it', async () => {
  const servers = await testServers()
  onTestFinished(servers.stop)
  const where = { brokers: servers.brokers, topicPrefix: servers.topicPrefix() }
  await ensureTopics({ ...where, topics: [{ name: TOPIC, partitions: 1 }] })
  let [stored, asked, newest] = [7, 0, 1]
  const resets: unknown[] = []
  const consumer = { seek: () => {} } as unknown as Consumer
  const options: Reading['options'] = {
    ...{ ...where, clientId: 'spec', groupId: 'g', topics: [TOPIC], stuckAfterMs: 15_000, log: silent, onBatch: async () => {} },
    from: () => {
      asked += 1
      return stored
    },
    onReset: (topic, partition, end) => {
      resets.push([topic, partition, end])
      stored = 0
      return 0
    },
  }
  const state = { known: Promise.resolve(false), joined: false, lastFetch: 0, steadySince: 0, stopping: false }
  const reading: Reading = { options, standings: new Map(), consumer, ...state }
  const assigned = (nth: number) => takeOver(reading, consumer, { [where.topicPrefix + TOPIC]: [0] }, () => newest === nth)
  const first = assigned(1)
  await until(() => asked === 1)
  newest = 2
  expect(await Promise.all([first, assigned(2)])).toEqual([false, true])
  expect(resets).toEqual([[TOPIC, 0, 0]])
  expect([...reading.standings.values()]).toMatchObject([{ next: 0, highWatermark: 0 }])
})
