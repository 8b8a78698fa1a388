import { IDENTITY } from '@jangteo/contracts/topics'
import { createConsumer } from '@jangteo/cqrs/consume/consumer'
import { migrate } from '@jangteo/cqrs/write/migrate'
import { openPool } from '@jangteo/cqrs/write/postgres'
import { createInstances } from '@jangteo/service-kit/instances'
import { createLog } from '@jangteo/service-kit/log'
import { run } from '@jangteo/service-kit/run'
import { allowedHosts } from './edge/check-request.ts'
import { cookieJar } from './edge/cookies.ts'
import { createFrontDoor } from './edge/front-door.ts'
import { createLimits } from './edge/rate-limit.ts'
import { policies } from './edge/security-headers.ts'
import { env } from './env.ts'
import { createForward } from './forward/forward.ts'
import { createProxied } from './forward/proxied.ts'
import { createUpgrade } from './forward/upgrade.ts'
import { createFirstView } from './pages/first-view.ts'
import { createKnownReleases } from './pages/known-releases.ts'
import { createPartsAhead } from './pages/parts-ahead.ts'
import { createRolePages } from './pages/role-pages.ts'
import { createShell } from './pages/shell.ts'
import { createShopFont } from './pages/shop-font.ts'
import { createStaticFiles } from './pages/static-files.ts'
import { createRoutes } from './routes.ts'
import { schema } from './schema.ts'
import { createCallerOf } from './session/caller.ts'
import { endOnRoleChange } from './session/end-on-role-change.ts'
import { createEndedFeed } from './session/ended-feed.ts'
import { createOpenSockets, watchSockets } from './session/open-sockets.ts'
import { createLogOut, createSessionRoute } from './session/session-routes.ts'
import { createSessionStore } from './session/session-store.ts'
import { sweepSessions } from './session/sweep-sessions.ts'
import { createSessions } from './session/sessions.ts'
import { createCallback } from './sign-in/callback.ts'
import { createIdentityClient } from './sign-in/identity-client.ts'
import { createLogIn } from './sign-in/log-in.ts'
import { createSeal } from './sign-in/pending.ts'
import { loadKeys } from './token/keys.ts'
import { createMachineCheck } from './token/machine.ts'
import { createMint } from './token/mint.ts'
import { createTokenRoute } from './token/token-route.ts'

const log = createLog({ name: 'gateway', instance: env.INSTANCE, level: env.LOG_LEVEL })
const pool = openPool(env.DATABASE_URL)
await migrate(pool, 'gateway', schema)
const keys = await loadKeys(pool)

const origin = env.PUBLIC_ORIGIN
const hosts = allowedHosts(origin)
const jar = cookieJar(origin)
const limits = createLimits()
const instances = createInstances({ services: env.SERVICES, file: env.INSTANCES_FILE })
const identity = createIdentityClient({ instances, origin, client: keys.client })
const mint = createMint(keys.tokens)

const ended = (sid: string) => {
  sessions.ended(sid)
  sockets.closeAll(sid)
}
const missed = () => {
  sessions.missed()
  void sockets.checkAll().catch((error: unknown) => log.warn({ err: error }, 'open sockets could not be checked'))
}
const feed = createEndedFeed({ url: env.DATABASE_URL, ended, missed, log })
const store = createSessionStore(pool)
const sessions = createSessions({ store, silent: feed.silent })
const sockets = createOpenSockets(store.living)
const endSession = async (sid: string) => {
  await store.end(sid)
  ended(sid)
}
const callerOf = createCallerOf({ jar, sessions, machine: createMachineCheck({ keys: identity.keys, issuer: identity.issuer }) })
const forward = createForward({ instances, log })
const seal = createSeal(keys.seal)
const files = createStaticFiles(env.SHELL_DIR)
const releases = createKnownReleases({ instances })
const firstView = createFirstView({ files, releases, instances, mint })

const routes = createRoutes({
  instances,
  forward,
  proxied: createProxied({ callerOf, mint, limits, forward }),
  logIn: createLogIn({ identity, seal, jar, limits, origin }),
  callback: createCallback({ identity, seal, jar, store, sessions, endSession, origin, log }),
  logOut: createLogOut({ sessions, endSession, jar }),
  session: createSessionRoute({ callerOf, jar }),
  token: createTokenRoute({ identity, limits }),
  playground: createRolePages({
    base: '/playground',
    roles: ['developer', 'admin'],
    files: createStaticFiles(env.PLAYGROUND_DIR),
    policy: policies.playground,
    callerOf,
  }),
  parts: createRolePages({ base: '/parts', roles: ['developer'], files: createStaticFiles(env.PARTS_DIR), policy: policies.page, callerOf }),
  font: createShopFont(env.SHELL_DIR),
  shell: createShell({ files, partsAhead: createPartsAhead(releases), firstView, callerOf }),
})
const server = createFrontDoor({ origin, hosts, jar, limits, routes, jwks: keys.jwks, log })
server.http.on('upgrade', createUpgrade({ instances, hosts, origin, jar, limits, callerOf, sockets, mint, log }))

const roleChanges = createConsumer({
  pool,
  brokers: env.KAFKA_BROKERS,
  topicPrefix: env.KAFKA_PREFIX,
  groupId: 'gateway',
  topics: [IDENTITY],
  handle: endOnRoleChange(store),
  log,
})
const housekeeping = sweepSessions(store, log)

const database = { stop: () => pool.end() }
// People sign in and buy while Kafka is down: its consumer does not say whether this gateway is ready.
const background = { start: roleChanges.start, stop: roleChanges.stop }
await run({
  server,
  env,
  parts: [database, { stop: instances.stop }, feed, sockets, watchSockets({ sockets, silent: feed.silent, log }), housekeeping, background],
})
