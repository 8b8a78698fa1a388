import { Failure } from '../failure.ts'
import { join } from 'node:path'
import { topics } from '@jangteo/contracts/topics'
import { createTopics } from '../kafka/cluster.ts'
import { startKafka } from '../kafka/start-kafka.ts'
import { createDatabase } from '../postgres/create-database.ts'
import { startPostgres } from '../postgres/start-postgres.ts'
import { eventually } from '../process/wait.ts'
import type { Step } from '../progress.ts'
import { kafkaPort, postgresPort, services } from '../services.ts'

type Options = {
  dataDir: string
  basePort: number
  nodes: number
  step: Step
  secret: (name: string) => string
  external: { brokers?: string[] | undefined; database?: string | undefined; kafkaPrefix: string }
  say: (line: string) => void
}

/** A crashed server comes back on the same data; the services reconnect by themselves. */
const revive = async (name: string, restart: () => Promise<void>, say: Options['say']) => {
  say(`  ! ${name} ended unexpectedly and is started again`)
  const back = await eventually(() => restart().then(() => true), { within: 120_000, every: 1000 })
  say(back ? `  ✓ ${name} is back` : `  ✗ ${name} does not come back: stop with Ctrl-C, look at its log and start again`)
}

const ownPostgres = async ({ dataDir, basePort, secret, say }: Options) => {
  const server = await startPostgres({
    dataDir: join(dataDir, 'postgres'),
    port: postgresPort(basePort),
    password: secret('POSTGRES_PASSWORD'),
    log: join(dataDir, 'logs/postgres.log'),
    pidFile: join(dataDir, 'processes/postgres.pid'),
    onCrash: () => void revive('PostgreSQL', () => server.restart(), say),
  })
  return server
}

const ownKafka = async ({ dataDir, basePort, nodes, say }: Options) => {
  const server = await startKafka({
    dataDir: join(dataDir, `kafka-${nodes}`),
    port: kafkaPort(basePort),
    brokers: nodes,
    log: join(dataDir, 'logs/kafka.log'),
    pidFile: join(dataDir, 'processes/kafka.pid'),
    onCrash: (node) => void revive(`Kafka node ${node}`, () => server.restart(node), say),
  })
  return server
}

const createDatabases = async (server: string, secret: Options['secret']) => {
  const names = [...new Set(services.flatMap(({ database }) => database ?? []))]
  const made: Record<string, string> = {}
  for (const name of names) made[name] = await createDatabase({ server, name, role: name, password: secret(`DATABASE_${name.toUpperCase()}`) })
  return made
}

const rootCause = (error: Error & { code?: string }): string =>
  error.cause instanceof Error ? rootCause(error.cause) : error.message || error.code || error.name

/** Speaks of the setting when it names a server of the user's own that cannot do what is asked. */
const blaming = <T>(setting: string, value: unknown, work: Promise<T>): Promise<T> =>
  work.catch((error: Error) => {
    if (!value) throw error
    throw new Failure(`The server that ${setting} names cannot be used: ${rootCause(error)}. Start it or correct ${setting}, then start again.`)
  })

/** PostgreSQL with a database for each service that has one, and Kafka with every topic: our own, or those that the environment names. */
export const startServers = async (options: Options) => {
  const { external, step, nodes, secret } = options
  const servers = await Promise.allSettled([
    external.database ? undefined : step('PostgreSQL 18', () => ownPostgres(options)),
    external.brokers ? undefined : step(`Apache Kafka 4.3.1${nodes > 1 ? `, ${nodes} brokers` : ''}`, () => ownKafka(options)),
  ])
  const [postgres, kafka] = servers.map((one) => (one.status === 'fulfilled' ? one.value : undefined)) as [
    Awaited<ReturnType<typeof ownPostgres>> | undefined,
    Awaited<ReturnType<typeof ownKafka>> | undefined,
  ]
  const stop = async () => {
    await Promise.all([postgres?.stop(), kafka?.stop()])
  }
  try {
    for (const one of servers) if (one.status === 'rejected') throw one.reason
    const brokers = external.brokers ?? kafka?.brokers ?? []
    const named = topics.map((topic) => ({ ...topic, name: `${external.kafkaPrefix}${topic.name}` }))
    const [databases] = await step('Databases and topics', () =>
      Promise.all([
        blaming('DATABASE_URL', external.database, createDatabases(external.database ?? postgres?.url ?? '', secret)),
        blaming('KAFKA_BROKERS', external.brokers, createTopics(brokers, named)),
      ]),
    )
    return { postgres, kafka, brokers, databases, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
