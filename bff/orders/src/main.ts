import { followToken } from '@jangteo/service-kit/token/follow-token'
import { askPosition } from '@jangteo/service-kit/graphql/behind/ask-position'
import { createBff } from '@jangteo/service-kit/graphql/bff'
import { releasedDocuments } from '@jangteo/service-kit/graphql/document/released'
import { run } from '@jangteo/service-kit/run'
import { createServer } from '@jangteo/service-kit/server'
import { createServiceClient } from '@jangteo/service-kit/service-client'
import { env } from './env.ts'
import { type Context, createOrders } from './orders.ts'
import { resolvers } from './resolvers.ts'
import { typeDefs } from './schema.ts'

const client = createServiceClient({ services: env.SERVICES, file: env.INSTANCES_FILE })
const server = createServer({ name: 'bff-orders', env, routes: [] })
const followTokenOf = (orderId: string) => followToken(env.FOLLOW_SECRET, orderId)
const bff = createBff<Context>({
  server,
  path: '/bff/orders/graphql',
  typeDefs,
  resolvers,
  context: (request) => ({ ...request, orders: createOrders(client, request), followTokenOf }),
  fetchDocument: releasedDocuments(client),
  positionNow: askPosition(client, 'orders-query'),
})
await run({ server, env, parts: [{ stop: client.stop }, bff] })
