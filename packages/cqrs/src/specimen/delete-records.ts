import { kafkaClient } from '../kafka/client.ts'
import { TOPIC } from './tally.ts'
import { until } from './until.ts'

/** Deletes a partition's records before `first`, as a retention time would. */
export const deleteRecords = async (brokers: string[], topicPrefix: string, partition: number, first: number): Promise<void> => {
  const admin = kafkaClient({ brokers, clientId: 'spec' }).admin()
  await admin.connect()
  // the deletion asks for no metadata itself, nor does it wait for a new topic's leaders
  const led = () =>
    admin.fetchTopicOffsets(topicPrefix + TOPIC).then(
      () => true,
      () => false,
    )
  await until(led)
  await admin.deleteTopicRecords({ topic: topicPrefix + TOPIC, partitions: [{ partition, offset: String(first) }] })
  await admin.disconnect()
}
