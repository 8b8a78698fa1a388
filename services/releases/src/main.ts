import { migrate } from '@jangteo/cqrs/write/migrate'
import { openPool } from '@jangteo/cqrs/write/postgres'
import { run } from '@jangteo/service-kit/run'
import { createServer } from '@jangteo/service-kit/server'
import { artefactRoute } from './artefacts/route.ts'
import { currentRoute } from './current/route.ts'
import { documentRoute } from './documents/route.ts'
import { env } from './env.ts'
import { importBuilt } from './import/import-built.ts'
import { schema } from './schema.ts'

const pool = openPool(env.DATABASE_URL)
const folders = Object.values(env.ARTEFACTS)
const server = createServer({ name: 'releases', env, routes: [currentRoute(pool), artefactRoute(pool), documentRoute(pool, folders)] })

const registry = {
  async start() {
    await migrate(pool, 'releases', schema)
    await importBuilt(pool, folders, server.log)
  },
  stop: () => pool.end(),
  ready: () =>
    pool.query('SELECT 1').then(
      () => true,
      () => false,
    ),
}
await run({ server, env, parts: [registry] })
