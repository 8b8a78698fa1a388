import { migrate } from '@jangteo/cqrs/write/migrate'
import { openPool } from '@jangteo/cqrs/write/postgres'
import { createLog } from '@jangteo/service-kit/log'
import { run } from '@jangteo/service-kit/run'
import { createServer } from '@jangteo/service-kit/server'
import { currentReleasesRoute } from './current-releases/route.ts'
import { documentRoute } from './document/route.ts'
import { env } from './env.ts'
import { importReleases } from './import-releases/import-releases.ts'
import { schema } from './schema.ts'
import { artefactRoute } from './serve-artefact/route.ts'
import { postgresArtefacts } from './store/artefacts.ts'

const name = 'releases'
const log = createLog({ name, instance: env.INSTANCE, level: env.LOG_LEVEL })
const pool = openPool(env.DATABASE_URL)
const folders = Object.values(env.ARTEFACTS)
const routes = [currentReleasesRoute({ db: pool }), artefactRoute({ artefacts: postgresArtefacts(pool) }), documentRoute({ db: pool, folders })]
const server = createServer({ name, env, log, routes })

const database = {
  async start() {
    await migrate(pool, name, schema)
    await importReleases({ pool, log, artefacts: env.ARTEFACTS })
  },
  stop: () => pool.end(),
  ready: () =>
    pool.query('SELECT').then(
      () => true,
      () => false,
    ),
}
await run({ server, env, parts: [database] })
