import { namesOfTopics } from '@jangteo/cqrs/kafka/admin'
import { kafkaClient } from '@jangteo/cqrs/kafka/client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { temporaryServers } from '../process/orphans.ts'
import { createTopics } from './cluster.ts'
import { type KafkaServer, startKafka } from './start-kafka.ts'

type Admin = ReturnType<ReturnType<typeof kafkaClient>['admin']>
let kafka: KafkaServer
const servers = temporaryServers('kafka')
beforeAll(async () => {
  kafka = await startKafka(servers.at('kafka'))
})
afterAll(async () => {
  await kafka.stop()
  servers.remove()
})

const withAdmin = async <T>(work: (admin: Admin) => Promise<T>) => {
  const admin = kafkaClient({ brokers: kafka.brokers, clientId: 'test' }).admin()
  await admin.connect()
  return work(admin).finally(() => admin.disconnect())
}

test('a killed broker comes back with what it had, a wiped one with nothing', async () => {
  await createTopics(kafka.brokers, [{ name: 'kept', partitions: 3 }])
  await kafka.kill9()
  await kafka.restart()
  expect(await withAdmin(namesOfTopics)).toContain('kept')
  await kafka.wipe()
  expect([...(await withAdmin(namesOfTopics))]).toEqual([])
})

test('topics that exist are left alone, and none appears by accident', async () => {
  const topics = [{ name: 'twice', partitions: 2 }]
  await createTopics(kafka.brokers, topics)
  await createTopics(kafka.brokers, topics)
  const { topics: known } = await withAdmin((admin) => admin.fetchTopicMetadata({ topics: ['twice'] }))
  expect(known[0]?.partitions).toHaveLength(2)
  await expect(withAdmin((admin) => admin.fetchTopicMetadata({ topics: ['by-accident'] }))).rejects.toThrow()
})
