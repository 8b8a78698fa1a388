/** Runs once before the services start in containers: a database and role for each service that has one, and every topic. */
import { topics } from '@jangteo/contracts/topics'
import { env } from '../env.ts'
import { createTopics } from '../kafka/cluster.ts'
import { createDatabase } from '../postgres/create-database.ts'
import { services } from '../services.ts'

const server = env.DATABASE_URL ?? ''
const password = new URL(server).password
for (const name of new Set(services.flatMap(({ database }) => database ?? []))) await createDatabase({ server, name, role: name, password })
await createTopics(env.KAFKA_BROKERS ?? [], topics)
