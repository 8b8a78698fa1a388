import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type KafkaServer, startKafka } from '@jangteo/stack/testing'
import { onTestFinished } from 'vitest'

/** A Kafka of the test's own, which it may kill and wipe. */
export const ownKafka = async (): Promise<KafkaServer> => {
  const folder = mkdtempSync(join(tmpdir(), 'cqrs-kafka-'))
  const kafka = await startKafka({ dataDir: join(folder, 'data') })
  onTestFinished(async () => {
    await kafka.kill9()
    rmSync(folder, { recursive: true, force: true })
  })
  return kafka
}
