import { attachLiveFeed } from '@jangteo/cqrs/live/live-feed'
import { kafkaLine } from '@jangteo/cqrs/live/presence/line'
import { createPresence } from '@jangteo/cqrs/live/presence/presence'
import { foldRev } from '@jangteo/cqrs/read/projection'
import { createQueryRuntime } from '@jangteo/cqrs/read/query-runtime'
import { openReadStore } from '@jangteo/cqrs/read/read-store'
import { createLog } from '@jangteo/service-kit/log'
import { positionRoute } from '@jangteo/service-kit/position-route'
import { run } from '@jangteo/service-kit/run'
import { createServer } from '@jangteo/service-kit/server'
import { env } from './env.ts'
import { myOrdersRoute } from './order-list/my-orders.ts'
import { liveOrder, presentOnOrders } from './order/live-order.ts'
import { FOLD, orderProjection } from './order/order-projection.ts'
import { countsSchema, keepCounts } from './order-counts/counts.ts'
import { myOrdersGauge, ordersGauge, ordersTodayGauge } from './order-counts/gauges.ts'
import { keepPulse, pulseGauge, pulseSchema } from './order-counts/pulse.ts'
import { shopDay } from './order-counts/shop-day.ts'
import { orderDetailsRoute } from './order-details/route.ts'
import { columnsSchema, keepColumns } from './order-list/order-columns.ts'
import { orderCountRoute, orderListRoute } from './order-list/route.ts'

const name = 'orders-query'
const log = createLog({ name, instance: env.INSTANCE, level: env.LOG_LEVEL })
const dayOf = shopDay(env.SHOP_TIME_ZONE)

const projections = [orderProjection([keepColumns, keepCounts(dayOf), keepPulse])]
const schema = [columnsSchema, countsSchema, pulseSchema]
const rev = foldRev(projections, schema, `${FOLD} ${env.SHOP_TIME_ZONE}`)
const store = openReadStore({ dataDir: env.DATA_DIR, name, rev, schema })
const kafka = { brokers: env.KAFKA_BROKERS, topicPrefix: env.KAFKA_PREFIX, log }
const runtime = createQueryRuntime({ ...kafka, store, projections, name })

const followSecret = env.FOLLOW_SECRET
const orders = [orderListRoute, orderCountRoute, myOrdersRoute].map((route) => route(runtime))
const routes = [...orders, orderDetailsRoute({ runtime, followSecret }), positionRoute(runtime)]
const server = createServer({ name, env, routes, log })
const feed = attachLiveFeed({
  httpServer: server.http,
  path: '/live/orders',
  runtime,
  authenticate: server.authenticate,
  views: [liveOrder({ followSecret })],
  gauges: [ordersGauge, ordersTodayGauge({ dayOf }), myOrdersGauge, pulseGauge()],
  presence: createPresence({ kinds: [presentOnOrders], line: kafkaLine({ ...kafka, clientId: name }) }),
})
await run({ server, env, parts: [runtime, { stop: feed.stop }] })
