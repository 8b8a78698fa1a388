import { PRESENCE } from '@jangteo/contracts/topics'
import { testServers } from '@jangteo/stack/testing'
import { ConfigResourceTypes, ConfigSource } from 'kafkajs'
import { expect, onTestFinished, test } from 'vitest'
import { ensureTopics } from './admin.ts'
import { kafkaClient } from './client.ts'

test("a topic's records are kept for ever by its own settings, whatever the broker's are, unless it says otherwise", async () => {
  const servers = await testServers()
  onTestFinished(servers.stop)
  const topicPrefix = servers.topicPrefix()
  await ensureTopics({ brokers: servers.brokers, topicPrefix, topics: [{ name: 'facts', partitions: 1 }, PRESENCE] })
  const admin = kafkaClient({ brokers: servers.brokers, clientId: 'spec' }).admin()
  await admin.connect()
  onTestFinished(admin.disconnect)
  const own = async (name: string) => {
    const { resources } = await admin.describeConfigs({ includeSynonyms: false, resources: [{ type: ConfigResourceTypes.TOPIC, name: topicPrefix + name }] })
    const set = resources[0]?.configEntries.filter(({ configSource }) => configSource === ConfigSource.TOPIC_CONFIG) ?? []
    return Object.fromEntries(set.map(({ configName, configValue }) => [configName, configValue]))
  }
  expect(await own('facts')).toEqual({ 'retention.ms': '-1', 'retention.bytes': '-1', 'cleanup.policy': 'delete' })
  expect(await own(PRESENCE.name)).toEqual(PRESENCE.config)
})
