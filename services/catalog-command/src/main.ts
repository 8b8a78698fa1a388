import { ORDERS } from '@jangteo/contracts/topics'
import { createConsumer } from '@jangteo/cqrs/consume/consumer'
import { createRelay } from '@jangteo/cqrs/outbox/relay'
import { migrate } from '@jangteo/cqrs/write/migrate'
import { openPool } from '@jangteo/cqrs/write/postgres'
import { createLog } from '@jangteo/service-kit/log'
import { run } from '@jangteo/service-kit/run'
import { createServer } from '@jangteo/service-kit/server'
import { addVariantsRoute } from './add-variants/route.ts'
import { adjustStockRoute } from './adjust-stock/route.ts'
import { archiveProductRoute } from './archive-product/route.ts'
import { changePriceRoute } from './change-price/route.ts'
import { createProductRoute } from './create-product/route.ts'
import { editProductRoute } from './edit-product/route.ts'
import { env } from './env.ts'
import { followOrders } from './follow-orders.ts'
import { pricesRoute } from './prices/route.ts'
import { publishProductRoute } from './publish-product/route.ts'
import { receiveStockRoute } from './receive-stock/route.ts'
import { schema } from './schema.ts'

const name = 'catalog-command'
const log = createLog({ name, instance: env.INSTANCE, level: env.LOG_LEVEL })
const kafka = { brokers: env.KAFKA_BROKERS, topicPrefix: env.KAFKA_PREFIX, log }
const pool = openPool(env.DATABASE_URL)
const relay = createRelay({ ...kafka, pool, clientId: env.INSTANCE, source: name })
const orders = createConsumer({ ...kafka, pool, groupId: name, topics: [ORDERS], handle: followOrders({ wake: relay.wake }) })

const deps = { pool, wake: relay.wake, currency: env.SHOP_CURRENCY }
const routes = [
  createProductRoute,
  editProductRoute,
  addVariantsRoute,
  changePriceRoute,
  publishProductRoute,
  archiveProductRoute,
  receiveStockRoute,
  adjustStockRoute,
  pricesRoute,
]
const server = createServer({ name, env, log, routes: routes.map((route) => route(deps)) })

/** Ready means the database answers: commands are taken while Kafka is down. */
const database = {
  start: () => migrate(pool, name, schema),
  stop: () => pool.end(),
  ready: () =>
    pool.query('SELECT').then(
      () => true,
      () => false,
    ),
}
const { start, stop } = relay
await run({ server, env, parts: [database, { start, stop }, { start: orders.start, stop: orders.stop }] })
