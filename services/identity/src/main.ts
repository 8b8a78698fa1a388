import { migrate } from '@jangteo/cqrs/write/migrate'
import { openPool } from '@jangteo/cqrs/write/postgres'
import { run } from '@jangteo/service-kit/run'
import { createServer } from '@jangteo/service-kit/server'
import { env } from './env.ts'
import { sweepExpired } from './provider/adapter.ts'
import { createProvider } from './provider/create-provider.ts'
import { loadKeys } from './provider/keys.ts'
import { mountProvider } from './provider/mount.ts'
import { schema } from './schema.ts'
import { createAttempts } from './sign-in/attempts.ts'
import { acceptForms } from './sign-in/forms.ts'
import { signInRoutes } from './sign-in/routes.ts'
import { createDemoAccounts } from './users/demo-accounts.ts'
import { createPasswordCheck } from './users/password.ts'

const pool = openPool(env.DATABASE_URL)
await migrate(pool, 'identity', schema)
const keys = await loadKeys(pool)
if (env.DEMO) await createDemoAccounts(pool)

const server = createServer({ name: 'identity', env, routes: [] })
const { app, log } = server
const provider = createProvider({ pool, keys, origin: env.PUBLIC_ORIGIN, jwksUrl: env.JWKS_URL, log })
acceptForms(app)
signInRoutes(app, { pool, provider, check: createPasswordCheck(), attempts: createAttempts(), demo: env.DEMO, log })
mountProvider(app, provider, env.PUBLIC_ORIGIN)

await run({ server, env, parts: [{ stop: () => pool.end() }, sweepExpired(pool)] })
