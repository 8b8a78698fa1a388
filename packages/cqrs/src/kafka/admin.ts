import { setTimeout as sleep } from 'node:timers/promises'
import { FOR_EVER, type Topic } from '@jangteo/contracts/topics'
import type { Admin } from 'kafkajs'
import { kafkaClient } from './client.ts'

type Where = { brokers: readonly string[]; topicPrefix?: string }

const withAdmin = async <T>(brokers: readonly string[], work: (admin: Admin) => Promise<T>): Promise<T> => {
  const admin = kafkaClient({ brokers, clientId: 'admin' }).admin()
  try {
    await admin.connect()
    return await work(admin)
  } finally {
    await admin.disconnect().catch(() => {})
  }
}

const LEADERS_WITHIN_MS = 30_000
const LOOK_AGAIN_MS = 50

/** kafkajs's wait for the leaders gives up when a busy broker answers before it has heard of the topic that it just made. */
const notHeardOf = (error: unknown) => error instanceof Error && 'type' in error && error.type === 'UNKNOWN_TOPIC_OR_PARTITION'

const untilLed = async (admin: Admin, topic: string): Promise<void> => {
  for (const until = Date.now() + LEADERS_WITHIN_MS; ; await sleep(LOOK_AGAIN_MS)) {
    const found = await admin.fetchTopicMetadata({ topics: [topic] }).catch((error: unknown) => {
      if (!notHeardOf(error)) throw error
    })
    const partitions = found?.topics[0]?.partitions ?? []
    if (partitions.length > 0 && partitions.every(({ leader }) => leader >= 0)) return
    if (Date.now() > until) throw new Error(`no leader within ${LEADERS_WITHIN_MS / 1000} s for a partition of ${topic}`)
  }
}

/** All topics' names. While any topic of the broker has no leader, kafkajs stumbles over an answer that it threw away itself: a TypeError. */
export const namesOfTopics = async (admin: Pick<Admin, 'listTopics'>, withinMs = LEADERS_WITHIN_MS): Promise<Set<string>> => {
  for (const until = Date.now() + withinMs; ; await sleep(LOOK_AGAIN_MS)) {
    try {
      return new Set(await admin.listTopics())
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
      if (Date.now() > until) throw new Error(`a topic of the broker has had no leader for ${withinMs / 1000} s`, { cause: error })
    }
  }
}

/**
 * Creates the topics that do not exist (without `config` their records are kept for ever; the rest as the broker's default) and resolves once each
 * has its leaders. Topics that exist are left as they are; several processes may do this at once. Throws if the brokers do not answer within some seconds.
 */
export const ensureTopics = ({ brokers, topics, topicPrefix = '' }: Where & { topics: readonly Topic[] }): Promise<void> =>
  withAdmin(brokers, async (admin) => {
    const existing = await namesOfTopics(admin)
    const missing = topics.filter(({ name }) => !existing.has(topicPrefix + name))
    // one by one: kafkajs takes "exists already" for success only if it is the answer for all topics of the request
    for (const { name, partitions, config = FOR_EVER } of missing) {
      const topic = topicPrefix + name
      const configEntries = Object.entries(config).map(([entry, value]) => ({ name: entry, value }))
      await admin
        .createTopics({ topics: [{ topic, numPartitions: partitions, replicationFactor: -1, configEntries }], waitForLeaders: true })
        .catch((error: unknown) => {
          if (!notHeardOf(error)) throw error
          return untilLed(admin, topic)
        })
    }
  })

/** Offset of the first record that is left in a partition, or of the next one if none is. Throws if the brokers do not answer. */
export const firstOffset = ({ brokers, topic, partition, topicPrefix = '' }: Where & { topic: string; partition: number }): Promise<number> =>
  withAdmin(brokers, async (admin) => {
    const offsets = await admin.fetchTopicOffsets(topicPrefix + topic)
    return Number(offsets.find((of) => of.partition === partition)?.low ?? 0)
  })

/**
 * End offset (of the next record) of each partition, indexed by partition, by logical topic name. A topic that does not exist has no entry.
 * Throws if the brokers do not answer.
 */
export const endOffsets = ({ brokers, topics, topicPrefix = '' }: Where & { topics: readonly string[] }): Promise<Map<string, number[]>> =>
  withAdmin(brokers, async (admin) => {
    const existing = await namesOfTopics(admin)
    const ends = new Map<string, number[]>()
    for (const topic of topics.filter((name) => existing.has(topicPrefix + name))) {
      const offsets = await admin.fetchTopicOffsets(topicPrefix + topic)
      const byPartition = offsets.toSorted((a, b) => a.partition - b.partition)
      ends.set(
        topic,
        byPartition.map(({ high }) => Number(high)),
      )
    }
    return ends
  })
