import { ORDERS } from '@jangteo/contracts/topics'
import { createConsumer } from '@jangteo/cqrs/consume/consumer'
import { createRelay } from '@jangteo/cqrs/outbox/relay'
import { migrate } from '@jangteo/cqrs/write/migrate'
import { openPool } from '@jangteo/cqrs/write/postgres'
import { run } from '@jangteo/service-kit/run'
import { createServer } from '@jangteo/service-kit/server'
import { createWorker } from './call-provider/worker.ts'
import { env } from './env.ts'
import { createSimulator } from './provider/simulator.ts'
import { createRecorder } from './record-answer/record.ts'
import { consumeOrders } from './record-wish/consume.ts'
import { schema } from './schema.ts'

const server = createServer({ name: 'payments', env, routes: [] })
const { log } = server
const pool = openPool(env.DATABASE_URL)
const kafka = { pool, brokers: env.KAFKA_BROKERS, topicPrefix: env.KAFKA_PREFIX, log }

const relay = createRelay({ ...kafka, clientId: env.INSTANCE, source: 'payments' })
const provider = createSimulator({ pool })
const record = createRecorder({ pool, wake: relay.wake, wakeWorker: () => worker.wake() })
const worker = createWorker({ pool, provider, record, log })
const orders = createConsumer({ ...kafka, groupId: 'payments', topics: [ORDERS], handle: consumeOrders({ wakeWorker: worker.wake }) })
provider.onNotice((notice) => {
  const noted = 'refund' in notice ? record.reversal(notice.refund, notice.outcome) : record.authorization(notice.orderId, notice.outcome)
  noted.catch((error: unknown) => log.warn({ err: error }, 'a notice was lost; the poll will bring it'))
})

const database = {
  start: () => migrate(pool, 'payments', schema),
  stop: () => pool.end(),
  ready: () =>
    pool.query('SELECT 1').then(
      () => true,
      () => false,
    ),
}
// Wishes wait in Kafka and answers in the outbox: neither says whether this service is ready.
const background = [relay, worker, orders].map(({ start, stop }) => ({ start, stop }))
await run({ server, env, parts: [database, ...background] })
