import { attachLiveFeed } from '@jangteo/cqrs/live/live-feed'
import { kafkaLine } from '@jangteo/cqrs/live/presence/line'
import { createPresence } from '@jangteo/cqrs/live/presence/presence'
import type { LiveView } from '@jangteo/cqrs/live/view'
import { foldRev, type Projection } from '@jangteo/cqrs/read/projection'
import { createQueryRuntime } from '@jangteo/cqrs/read/query-runtime'
import { openReadStore } from '@jangteo/cqrs/read/read-store'
import { createLog } from '@jangteo/service-kit/log'
import { positionRoute } from '@jangteo/service-kit/position-route'
import { run } from '@jangteo/service-kit/run'
import { createServer } from '@jangteo/service-kit/server'
import { currentRelease, releasesGauge } from './current-releases/current-releases.ts'
import { env } from './env.ts'
import { createFacets } from './facets/facets.ts'
import { facetsGauge } from './facets/gauge.ts'
import { featuredRoute } from './featured/route.ts'
import { lowStockGauge, productStatusGauge, productsGauge, stockGauge } from './gauges/gauges.ts'
import { pulseGauge } from './gauges/pulse.ts'
import { picturesRoute } from './pictures/route.ts'
import { presentOnProducts, productView } from './product/live.ts'
import { product, productSchema as schema } from './product-projection.ts'
import { productDetailsRoute } from './product-details/route.ts'
import { productHistoryRoute } from './product-history/route.ts'
import { productListRoute } from './product-list/route.ts'
import { productTodayGauge, productTodayRoute } from './product-today/route.ts'
import { recentChangesGauge, recentChangesRoute } from './recent-changes/route.ts'
import { stockListRoute } from './stock-list/route.ts'
import { movementsRoute } from './stock-movements/route.ts'

const name = 'catalog-query'
/** Raise it when code that the projection calls changes what rows or side tables look like. */
const FOLD = '3'
const log = createLog({ name, instance: env.INSTANCE, level: env.LOG_LEVEL })
const projections = [product as Projection, currentRelease as Projection]
const store = openReadStore({ dataDir: env.DATA_DIR, name, rev: foldRev(projections, schema, FOLD), schema })
const kafka = { brokers: env.KAFKA_BROKERS, topicPrefix: env.KAFKA_PREFIX, log }
const runtime = createQueryRuntime({ ...kafka, store, projections, name })
const facets = createFacets({ runtime })

const storefront = [productListRoute, featuredRoute, recentChangesRoute, productDetailsRoute, productTodayRoute]
const backOffice = [productHistoryRoute, stockListRoute, movementsRoute]
const routes = [...storefront, ...backOffice].map((route) => route({ runtime, facets }))
const server = createServer({ name, env, log, routes: [...routes, positionRoute(runtime), picturesRoute] })
const feed = attachLiveFeed({
  httpServer: server.http,
  path: '/live/catalog',
  runtime,
  authenticate: server.authenticate,
  views: [productView as LiveView],
  gauges: [
    productsGauge,
    productStatusGauge,
    lowStockGauge,
    stockGauge,
    pulseGauge(),
    facetsGauge(facets),
    productTodayGauge,
    recentChangesGauge,
    releasesGauge,
  ],
  presence: createPresence({ kinds: [presentOnProducts], line: kafkaLine({ ...kafka, clientId: name }) }),
})
await run({ server, env, parts: [runtime, feed] })
