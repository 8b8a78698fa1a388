import { ApolloServer, type ApolloServerPlugin, HeaderMap } from '@apollo/server'
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled'
import { makeExecutableSchema } from '@graphql-tools/schema'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type DocumentNode, getOperationAST, GraphQLError, type GraphQLSchema, parse, validate } from 'graphql'
import type { Part } from '../run.ts'
import type { Server } from '../server.ts'
import { traceOf, withTrace } from '../trace.ts'
import { bearer } from '../token/verify-token.ts'
import type { BffRequest } from './bff-request.ts'
import type { AskPosition } from './behind/ask-position.ts'
import { askedBy, onlyReads } from './asked-by.ts'
import { createDocumentOf } from './document/allowed-document.ts'
import { createDocumentStore, type DocumentStore, type FetchDocument } from './document/store.ts'
import { unauthenticated } from './errors.ts'
import { createSharedAnswers } from './execute/shared-answers.ts'
import { createLru } from '../limit/lru.ts'
import { asGateway, createExecutor } from './execute/executor.ts'
import { languageOf } from './language.ts'
import { maskErrors } from './mask.ts'
import { createOwnDocumentCheck } from './document/own-documents.ts'

const DEADLINE_MS = 5_000
const MAX_BODY_BYTES = 102_400
const REMEMBERED = 5_000

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
        const result = response.body.singleResult
        contextValue.reply.failed = result.errors !== undefined
        const { position, stale } = contextValue.reply
        response.body.singleResult = { ...result, extensions: { ...result.extensions, position, stale } }
      },
    }
  },
})

const createApollo = <Context extends BffRequest>({ log }: Pick<Server, 'log'>, schema: GraphQLSchema, trusted: (text: string) => boolean) =>
  new ApolloServer<Context>({
    gateway: asGateway(schema, createExecutor(schema, trusted)),
    introspection: true,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    stopOnTerminationSignals: false,
    stringifyResult: (value) => JSON.stringify(value),
    formatError: maskErrors(log),
    plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled(), tellsPosition<Context>()],
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

/** Ends after 5 s or when the caller hangs up. */
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
  positionNow: AskPosition
}
type DocumentOf = ReturnType<typeof createDocumentOf>

type Executed = { status: number; headers: HeaderMap; body: Buffer; position: string | null }

/** Whether an operation does nothing but read. Released documents stay parsed, they are few; of own ones there may be as many as their writers like. */
const createReads = (released: DocumentStore['released']) => {
  const known = createLru<DocumentNode>(REMEMBERED)
  const parsed = (text: string) => {
    const document = known.get(text)
    if (document) return document
    const made = parse(text)
    if (released(text)) known.set(text, made)
    return made
  }
  return (text: string, operationName: string | null | undefined): boolean => {
    try {
      return getOperationAST(parsed(text), operationName)?.operation === 'query'
    } catch {
      return false // Apollo says what is wrong with it
    }
  }
}

/**
 * Answers one request. Equal queries of one caller share one execution, which then ends by its deadline alone: the others still wait when one of
 * them hangs up.
 */
const createExecute = <Context extends BffRequest>(
  { server, context, positionNow }: Options<Context>,
  apollo: ApolloServer<Context>,
  released: DocumentStore['released'],
) => {
  const [share, reads] = [createSharedAnswers<Executed>(), createReads(released)]
  return async (documentOf: DocumentOf, request: FastifyRequest, reply: FastifyReply) => {
    const principal = await server.authenticate(request.headers)
    const token = bearer(request.headers.authorization)
    if (!principal || !token) throw unauthenticated('Sign in first')
    const asked = askedBy(request)
    const { variables, operationName } = asked
    const query = await documentOf(asked, principal)
    const shared = reads(query, operationName)
    if (request.method === 'GET' && !shared) onlyReads(query)
    const { language: chosen } = request.query as { language?: unknown }
    const language = languageOf(typeof chosen === 'string' ? chosen : request.headers['accept-language'])
    const httpGraphQLRequest = {
      ...{ method: 'POST', headers: headersOf(request), search: '' },
      body: { query, ...(variables && { variables }), ...(operationName && { operationName }) },
    }
    const trace = traceOf(request.headers)
    const run = async (signal: AbortSignal): Promise<Executed> => {
      const state: BffRequest['reply'] = { position: null, stale: false }
      const { status, headers, body } = await apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest,
        context: async () => context({ principal, token, trace, language, signal, reply: state }),
      })
      const position = state.failed || state.stale ? null : state.position
      return { status: status ?? 200, headers, body: Buffer.from(body.kind === 'complete' ? body.string : ''), position }
    }
    const key = JSON.stringify([token, language, request.headers.accept, operationName, variables, query])
    const executing = shared
      ? share(key, { execute: () => run(AbortSignal.timeout(DEADLINE_MS)), positionNow: () => positionNow({ token, trace }) })
      : run(deadline(reply))
    const { status, headers, body } = await executing
    for (const [name, value] of headers) void reply.header(name, value)
    return reply.code(status).send(body)
  }
}

/**
 * Serves one GraphQL BFF at `path` of a service-kit server, by POST and, for released queries, by GET; put the result among the parts of `run`. It answers released documents by
 * hash, own documents within limits to those who may, masks every unexpected error, and tells position and staleness with each reply.
 * `context` makes what resolvers get out of the request (loaders and clients, made anew for each). `fetchDocument` asks the keeper of releases,
 * `positionNow` the query service that the resolvers read from.
 */
export const createBff = <Context extends BffRequest>(options: Options<Context>): Part => {
  const { server } = options
  const schema = makeExecutableSchema({ typeDefs: options.typeDefs, resolvers: options.resolvers as never })
  const store = createDocumentStore({ fetchDocument: options.fetchDocument, accept: validIn(schema) })
  const documentOf = createDocumentOf({ store, check: createOwnDocumentCheck(schema) })
  const apollo = createApollo<Context>(server, schema, store.released)
  const execute = createExecute(options, apollo, store.released)

  const answer = (request: FastifyRequest, reply: FastifyReply) =>
    withTrace(traceOf(request.headers), () =>
      execute(documentOf, request, reply).catch((error: unknown) => {
        if (error instanceof GraphQLError) return refuse(reply, error)
        throw error
      }),
    )
  server.app.post(options.path, { bodyLimit: MAX_BODY_BYTES, config: { access: 'public' } }, answer)
  server.app.get(options.path, { config: { access: 'public' } }, answer)
  return { start: () => apollo.start(), stop: () => apollo.stop() }
}
