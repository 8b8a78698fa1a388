import { createRelay } from '@jangteo/cqrs/outbox/relay'
import { migrate } from '@jangteo/cqrs/write/migrate'
import { openPool } from '@jangteo/cqrs/write/postgres'
import { run } from '@jangteo/service-kit/run'
import { createServer } from '@jangteo/service-kit/server'
import { changeRolesRoute } from './change-roles/route.ts'
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
import { listUsersRoute } from './users/list-users.ts'
import { createPasswordCheck } from './users/password.ts'

const pool = openPool(env.DATABASE_URL)
await migrate(pool, 'identity', schema)
const keys = await loadKeys(pool)
if (env.DEMO) await createDemoAccounts(pool)

const server = createServer({ name: 'identity', env, routes: [listUsersRoute(pool), changeRolesRoute({ pool, wake: () => relay.wake() })] })
const { app, log } = server
const relay = createRelay({ pool, brokers: env.KAFKA_BROKERS, topicPrefix: env.KAFKA_PREFIX, log, clientId: env.INSTANCE, source: 'identity' })
const provider = createProvider({ pool, keys, origin: env.PUBLIC_ORIGIN, jwksUrl: env.JWKS_URL, demo: env.DEMO, log })
acceptForms(app)
signInRoutes(app, { pool, provider, check: createPasswordCheck(), attempts: createAttempts(), demo: env.DEMO, log })
mountProvider(app, provider, env.PUBLIC_ORIGIN)

// People sign in while Kafka is down: the relay does not say whether this service is ready.
const background = { start: relay.start, stop: relay.stop }
await run({ server, env, parts: [{ stop: () => pool.end() }, sweepExpired(pool), background] })
