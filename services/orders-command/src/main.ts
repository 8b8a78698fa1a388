import type { Message } from '@jangteo/contracts/envelope'
import { CATALOG, PAYMENTS, RESERVATIONS } from '@jangteo/contracts/topics'
import { createConsumer } from '@jangteo/cqrs/consume/consumer'
import { createDeadlineWorker } from '@jangteo/cqrs/deadlines/worker'
import { createRelay } from '@jangteo/cqrs/outbox/relay'
import { migrate } from '@jangteo/cqrs/write/migrate'
import { openPool, type Tx } from '@jangteo/cqrs/write/postgres'
import { run } from '@jangteo/service-kit/run'
import { createServer } from '@jangteo/service-kit/server'
import { createServiceClient } from '@jangteo/service-kit/service-client'
import { addOrderNoteRoute } from './add-order-note/route.ts'
import { cancelOrderRoute } from './cancel-order/route.ts'
import { deliverOrderRoute } from './deliver-order/route.ts'
import { env } from './env.ts'
import { fireDeadline } from './expire-order/fire.ts'
import { orderDecider } from './order/order-decider.ts'
import { placeOrderRoute } from './place-order/route.ts'
import { consumeCatalog } from './price-list/consume.ts'
import { consumePayment } from './record-payment/consume.ts'
import { consumeReservation } from './record-reservation/consume.ts'
import { refundOrderRoute } from './refund-order/route.ts'
import { schema } from './schema.ts'
import { shipOrderRoute } from './ship-order/route.ts'

const pool = openPool(env.DATABASE_URL)
const services = createServiceClient({ services: env.SERVICES, file: env.INSTANCES_FILE })
const deps = { pool, decider: orderDecider, wake: () => relay.wake() }

const routes = [
  placeOrderRoute({ ...deps, services, currency: env.SHOP_CURRENCY, deadlineSeconds: env.DEADLINE_SECONDS }),
  cancelOrderRoute(deps),
  refundOrderRoute(deps),
  shipOrderRoute(deps),
  deliverOrderRoute(deps),
  addOrderNoteRoute(deps),
]
const server = createServer({ name: 'orders-command', env, routes })
const { log } = server
const kafka = { pool, brokers: env.KAFKA_BROKERS, topicPrefix: env.KAFKA_PREFIX, log }

const relay = createRelay({ ...kafka, clientId: env.INSTANCE, source: 'orders-command' })
const answers: Record<string, (tx: Tx, message: Message) => Promise<void>> = { [RESERVATIONS]: consumeReservation(deps), [PAYMENTS]: consumePayment(deps) }
const replyTopics = Object.keys(answers)
const saga = createConsumer({
  ...kafka,
  groupId: 'orders-command.saga',
  topics: replyTopics,
  handle: async (tx, message) => answers[message.topic]?.(tx, message),
})
// after an outage each order has its whole wait again: the others have a backlog to answer
const graceMs = env.DEADLINE_SECONDS * 1_000
const deadlines = createDeadlineWorker({ ...kafka, replyTopics, consumer: saga, fire: fireDeadline(deps), graceMs })
const priceList = createConsumer({ ...kafka, groupId: 'orders-command.price-list', topics: [CATALOG], handle: consumeCatalog })

const database = {
  start: () => migrate(pool, 'orders-command', schema),
  stop: () => pool.end(),
  ready: () =>
    pool.query('SELECT 1').then(
      () => true,
      () => false,
    ),
}
const calls = { stop: () => services.stop() }
// Commands are taken while Kafka is down: neither relay nor consumers say whether this service is ready.
const background = [relay, priceList, saga, deadlines].map(({ start, stop }) => ({ start, stop }))
await run({ server, env, parts: [database, calls, ...background] })
