import { askPosition } from '@jangteo/service-kit/graphql/behind/ask-position'
import { createBff } from '@jangteo/service-kit/graphql/bff'
import { releasedDocuments } from '@jangteo/service-kit/graphql/document/released'
import { run } from '@jangteo/service-kit/run'
import { createServer } from '@jangteo/service-kit/server'
import { createServiceClient } from '@jangteo/service-kit/service-client'
import { type Context, createCatalog } from './catalog.ts'
import { env } from './env.ts'
import { resolvers } from './resolvers.ts'
import { typeDefs } from './schema.ts'

const client = createServiceClient({ services: env.SERVICES, file: env.INSTANCES_FILE })
const server = createServer({ name: 'bff-catalog', env, routes: [] })
const bff = createBff<Context>({
  server,
  path: '/bff/catalog/graphql',
  typeDefs,
  resolvers,
  context: (request) => ({ ...request, catalog: createCatalog(client, request) }),
  fetchDocument: releasedDocuments(client),
  positionNow: askPosition(client, 'catalog-query'),
})
await run({ server, env, parts: [{ stop: client.stop }, bff] })
