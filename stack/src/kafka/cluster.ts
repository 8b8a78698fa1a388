import type { Topic } from '@jangteo/contracts/topics'
import { ensureTopics } from '@jangteo/cqrs/kafka/admin'
import { kafkaClient } from '@jangteo/cqrs/kafka/client'

/** Undefined until all `nodes` brokers are members of the cluster and know a controller. A listening port alone comes too early. */
export const membership = async (brokers: string[], nodes: number) => {
  const admin = kafkaClient({ brokers, clientId: 'stack' }).admin({ retry: { retries: 0 } })
  try {
    await admin.connect()
    const { brokers: members, controller } = await admin.describeCluster()
    return members.length >= nodes && controller !== null && controller >= 0 ? true : undefined
  } finally {
    await admin.disconnect().catch(() => {})
  }
}

/** Creates the topics that are missing and resolves when each partition has a leader. Existing ones are left as they are. */
export const createTopics = (brokers: string[], topics: readonly Topic[]) => ensureTopics({ brokers, topics })
