import { ApolloServer, type ApolloServerPlugin, HeaderMap } from '@apollo/server'
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { GraphQLError, type GraphQLSchema, parse, validate } from 'graphql'
import type { Part } from '../run.ts'
import type { Server } from '../server.ts'
import { traceOf, withTrace } from '../trace.ts'
import { bearer } from '../verify-token.ts'
import type { BffRequest } from './bff-request.ts'
import { askedBy, onlyReads } from './asked-by.ts'
import { createDocumentOf } from './document/allowed-document.ts'
import { createDocumentStore, type FetchDocument } from './document/store.ts'
import { unauthenticated, unavailable } from './errors.ts'
import { languageOf } from './language.ts'
import { maskErrors } from './mask.ts'
import { createOwnDocumentCheck } from './document/own-documents.ts'

const DEADLINE_MS = 5_000
const MAX_BODY_BYTES = 102_400

/** What a resolver map is for Apollo: type → field → function. Each BFF types its own resolvers. */
export type Resolvers = Record<string, unknown>

const validIn = (schema: GraphQLSchema) => (text: string) => {
  try {
    return validate(schema, parse(text)).length === 0
  } catch {
    return false
  }
}

const tellsPosition = <Context extends BffRequest>(): ApolloServerPlugin<Context> => ({
  async requestDidStart() {
    return {
      async willSendResponse({ contextValue, response }) {
        if (response.body.kind !== 'single') return
        const { position, stale } = contextValue.reply
        const result = response.body.singleResult
        response.body.singleResult = { ...result, extensions: { ...result.extensions, position, stale } }
      },
    }
  },
})

const createApollo = <Context extends BffRequest>(options: {
  server: Pick<Server, 'log'>
  typeDefs: string
  resolvers: Resolvers
  onSchema: (schema: GraphQLSchema) => void
}) =>
  new ApolloServer<Context>({
    typeDefs: options.typeDefs,
    resolvers: options.resolvers as never,
    introspection: true,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    stopOnTerminationSignals: false,
    stringifyResult: (value) => JSON.stringify(value),
    formatError: maskErrors(options.server.log),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      { serverWillStart: async ({ schema }) => options.onSchema(schema) },
      tellsPosition<Context>(),
    ],
  })

const refuse = (reply: FastifyReply, error: GraphQLError) => {
  const { http, ...extensions } = error.extensions as { http?: { status?: number } }
  const code = 'code' in extensions ? {} : { code: 'GRAPHQL_VALIDATION_FAILED' }
  const body = {
    errors: [{ message: error.message, locations: error.locations, extensions: { ...extensions, ...code } }],
    extensions: { position: null, stale: false },
  }
  return reply.code(http?.status ?? 400).send(body)
}

const deadline = (reply: FastifyReply): AbortSignal => {
  const gone = new AbortController()
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) gone.abort()
  })
  return AbortSignal.any([gone.signal, AbortSignal.timeout(DEADLINE_MS)])
}

const headersOf = (request: FastifyRequest): HeaderMap => {
  const headers = new HeaderMap()
  for (const [name, value] of Object.entries(request.headers)) if (value !== undefined) headers.set(name, String(value))
  // Apollo lets no form or link of another site through and knows them by this header; a GET has been seen to change nothing.
  if (request.method === 'GET') headers.set('content-type', 'application/json')
  return headers
}

type Options<Context extends BffRequest> = {
  server: Pick<Server, 'app' | 'authenticate' | 'log'>
  path: string
  typeDefs: string
  resolvers: Resolvers
  context: (request: BffRequest) => Context
  fetchDocument: FetchDocument
}
type DocumentOf = ReturnType<typeof createDocumentOf>

const execute = async <Context extends BffRequest>(
  { server, context, apollo, documentOf }: Pick<Options<Context>, 'server' | 'context'> & { apollo: ApolloServer<Context>; documentOf: DocumentOf },
  request: FastifyRequest,
  reply: FastifyReply,
) => {
  const principal = await server.authenticate(request.headers)
  const token = bearer(request.headers.authorization)
  if (!principal || !token) throw unauthenticated('Sign in first')
  const asked = askedBy(request)
  const { variables, operationName } = asked
  const query = await documentOf(asked, principal, token)
  if (request.method === 'GET') onlyReads(query)
  const language = languageOf((request.query as { language?: string }).language ?? request.headers['accept-language'])
  const state = { position: null, stale: false }
  const httpGraphQLRequest = {
    ...{ method: 'POST', headers: headersOf(request), search: '' },
    body: { query, ...(variables && { variables }), ...(operationName && { operationName }) },
  }
  const answer = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest,
    context: async () => context({ principal, token, trace: traceOf(request.headers), language, signal: deadline(reply), reply: state }),
  })
  for (const [name, value] of answer.headers) void reply.header(name, value)
  return reply.code(answer.status ?? 200).send(answer.body.kind === 'complete' ? answer.body.string : '')
}

/**
 * Serves one GraphQL BFF at `path` of a service-kit server, by POST and, for released queries, by GET; put the result among the parts of `run`. It answers released documents by
 * hash, own documents within limits to those who may, masks every unexpected error, and tells position and staleness with each reply.
 * `context` makes what resolvers get out of the request (loaders and clients, made anew for each). `fetchDocument` asks the keeper of releases.
 */
export const createBff = <Context extends BffRequest>(options: Options<Context>): Part => {
  const { server, context } = options
  let documentOf: DocumentOf = () => Promise.reject(unavailable('Starting'))
  const onSchema = (schema: GraphQLSchema) => {
    const store = createDocumentStore({ fetchDocument: options.fetchDocument, accept: validIn(schema) })
    documentOf = createDocumentOf({ store, check: createOwnDocumentCheck(schema) })
  }
  const apollo = createApollo<Context>({ ...options, onSchema })

  const answer = (request: FastifyRequest, reply: FastifyReply) =>
    withTrace(traceOf(request.headers), () =>
      execute({ server, context, apollo, documentOf }, request, reply).catch((error: unknown) => {
        if (error instanceof GraphQLError) return refuse(reply, error)
        throw error
      }),
    )
  server.app.post(options.path, { bodyLimit: MAX_BODY_BYTES, config: { access: 'public' } }, answer)
  server.app.get(options.path, { config: { access: 'public' } }, answer)
  return { start: () => apollo.start(), stop: () => apollo.stop() }
}
