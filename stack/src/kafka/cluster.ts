import { Kafka, logLevel } from 'kafkajs'
import { eventually } from '../process/wait.ts'

type Topic = { name: string; partitions: number }

/** Administration only: what the services themselves say to Kafka goes through packages/cqrs. */
const withAdmin = async <T>(brokers: string[], work: (admin: ReturnType<Kafka['admin']>) => Promise<T>) => {
  const admin = new Kafka({
    clientId: 'stack',
    brokers,
    logLevel: logLevel.NOTHING,
    connectionTimeout: 1000,
    requestTimeout: 5000,
    retry: { retries: 0 },
  }).admin()
  try {
    await admin.connect()
    return await work(admin)
  } finally {
    await admin.disconnect().catch(() => {})
  }
}

/** Undefined until all `nodes` brokers are members of the cluster and know a controller. A listening port alone comes too early. */
export const membership = (brokers: string[], nodes: number) =>
  withAdmin(brokers, async (admin) => {
    const { brokers: members, controller } = await admin.describeCluster()
    return members.length >= nodes && controller !== null && controller >= 0 ? true : undefined
  })

/** Creates the topics that are missing and resolves when each partition has a leader. Existing ones are left as they are. */
export const createTopics = async (brokers: string[], topics: Topic[]) => {
  const names = topics.map(({ name }) => name)
  const settled = await eventually(
    () =>
      withAdmin(brokers, async (admin) => {
        const there = new Set(await admin.listTopics())
        const missing = topics.filter(({ name }) => !there.has(name))
        if (missing.length > 0) await admin.createTopics({ topics: missing.map(({ name, partitions }) => ({ topic: name, numPartitions: partitions })) })
        const { topics: known } = await admin.fetchTopicMetadata({ topics: names })
        return known.every(({ partitions }) => partitions.every(({ leader }) => leader >= 0)) || undefined
      }),
    { within: 60_000, every: 100 },
  )
  if (!settled) throw new Error(`Kafka at ${brokers.join(', ')} did not give every topic a leader within a minute`)
}
