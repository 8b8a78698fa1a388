import { randomBytes } from 'node:crypto'
import { createDatabase } from './postgres/create-database.ts'
import { joinServers } from './test-servers/join.ts'

export { startKafka, type KafkaServer } from './kafka/start-kafka.ts'
export { createTopics } from './kafka/cluster.ts'
export { startPostgres, type Postgres } from './postgres/start-postgres.ts'
export { createDatabase } from './postgres/create-database.ts'
export { freePort } from './ports/free-port.ts'
export { startProgram } from './process/start-program.ts'
export { temporaryServers } from './process/orphans.ts'
export { eventually } from './process/wait.ts'

export type TestServers = {
  brokers: string[]
  /** A new empty database for this test, whose URL carries the rights of a superuser. */
  database: (name: string) => Promise<string>
  /** A prefix no other test has, such as `t1a2b3.`, for KAFKA_PREFIX. Topics are not created: see `createTopics`. */
  topicPrefix: () => string
  stop: () => Promise<void>
}

const unique = () => randomBytes(3).toString('hex')
let joined: ReturnType<typeof joinServers> | undefined
let users = 0

/**
 * One real PostgreSQL 18 and one real Kafka, shared by all test processes of this clone: the first one starts them (about
 * 3 s), the others join, and they end by themselves a minute after the last. For faults of the servers themselves start
 * your own with `startPostgres` and `startKafka`.
 */
export const testServers = async (): Promise<TestServers> => {
  users++
  const servers = await (joined ??= joinServers())
  return {
    brokers: servers.brokers,
    database: (name) => createDatabase({ server: servers.server, name: `${name}_${unique()}` }),
    topicPrefix: () => `t${unique()}.`,
    async stop() {
      if (--users > 0) return
      joined = undefined
      servers.leave()
    },
  }
}
