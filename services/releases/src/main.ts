import { createRelay } from '@jangteo/cqrs/outbox/relay'
import { migrate } from '@jangteo/cqrs/write/migrate'
import { openPool } from '@jangteo/cqrs/write/postgres'
import { createLog } from '@jangteo/service-kit/log'
import { run } from '@jangteo/service-kit/run'
import { createServer } from '@jangteo/service-kit/server'
import { newTrace } from '@jangteo/service-kit/trace'
import { uuidv7 } from '@jangteo/service-kit/uuid'
import { activateLastBuild } from './activate/activate.ts'
import { activateRoute } from './activate/route.ts'
import { currentReleasesRoute } from './current-releases/route.ts'
import { documentRoute } from './document/route.ts'
import { env } from './env.ts'
import { importLastBuild } from './import-releases/import-releases.ts'
import { schema } from './schema.ts'
import { artefactRoute } from './serve-artefact/route.ts'
import { postgresArtefacts } from './store/artefacts.ts'

const name = 'releases'
const log = createLog({ name, instance: env.INSTANCE, level: env.LOG_LEVEL })
const pool = openPool(env.DATABASE_URL)
const artefacts = env.ARTEFACTS
const folders = Object.values(artefacts)
const relay = createRelay({ pool, brokers: env.KAFKA_BROKERS, topicPrefix: env.KAFKA_PREFIX, log, clientId: env.INSTANCE, source: name })
const deps = { pool, log, artefacts, wake: relay.wake }
const routes = [
  currentReleasesRoute({ db: pool }),
  artefactRoute({ artefacts: postgresArtefacts(pool) }),
  documentRoute({ db: pool, folders }),
  activateRoute(deps),
]
const server = createServer({ name, env, log, routes })

const database = {
  async start() {
    await migrate(pool, name, schema)
    for (const part of Object.keys(artefacts)) {
      await importLastBuild(deps, part)
      await activateLastBuild(deps, { name: part, by: name, commandId: uuidv7(), trace: newTrace() })
    }
  },
  stop: () => pool.end(),
  ready: () =>
    pool.query('SELECT').then(
      () => true,
      () => false,
    ),
}
// Pages are served while Kafka is down: the relay does not say whether this service is ready.
const background = { start: relay.start, stop: relay.stop }
await run({ server, env, parts: [database, background] })
