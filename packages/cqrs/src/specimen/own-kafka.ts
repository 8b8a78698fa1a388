import { type KafkaServer, startKafka, temporaryServers } from '@jangteo/stack/testing'
import { onTestFinished } from 'vitest'

/** A Kafka of the test's own, which it may kill and wipe. */
export const ownKafka = async (): Promise<KafkaServer> => {
  const servers = temporaryServers('cqrs')
  const kafka = await startKafka(servers.at('kafka'))
  onTestFinished(async () => {
    await kafka.kill9()
    servers.remove()
  })
  return kafka
}
