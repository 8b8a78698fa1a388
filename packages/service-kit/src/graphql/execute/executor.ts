import type { ApolloServerOptionsWithGateway, BaseContext } from '@apollo/server'
import { type DocumentNode, execute, type GraphQLSchema, Kind } from 'graphql'
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit'
import { createLru } from '../../limit/lru.ts'

type Gateway = NonNullable<ApolloServerOptionsWithGateway<BaseContext>['gateway']>
type Executor = NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>
type Result = Awaited<ReturnType<Executor>>

const COMPILED = 1_000

/** The one query of a document as code; null if it holds anything else. */
const compile = (schema: GraphQLSchema, document: DocumentNode): CompiledQuery | null => {
  const [only, ...others] = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION)
  if (!only || others.length > 0 || !('operation' in only) || only.operation !== 'query') return null
  const made = compileQuery(schema, document)
  return isCompiledQuery(made) ? made : null
}

/**
 * Executes documents. A query that `trusted` knows is compiled once into a function of its own. Any other is interpreted, since whoever could have
 * any text compiled could keep a server busy with that; so are mutations, which must run one after the other.
 */
export const createExecutor = (schema: GraphQLSchema, trusted: (text: string) => boolean): Executor => {
  const known = createLru<CompiledQuery | null>(COMPILED)
  const compiled = (text: string, document: DocumentNode) => {
    const there = known.get(text)
    if (there !== undefined) return there
    const query = compile(schema, document)
    known.set(text, query)
    return query
  }
  return async ({ document, operationName, context, source, request: { variables = {} } }) => {
    const query = trusted(source) ? compiled(source, document) : null
    const given = { schema, document, contextValue: context, variableValues: variables, operationName }
    return (await (query ? query.query({}, context, variables) : execute(given))) as Result
  }
}

/** Apollo takes an executor from a gateway alone: this one is the schema itself. */
export const asGateway = (schema: GraphQLSchema, executor: Executor): Gateway => ({
  load: async () => ({ executor }),
  onSchemaLoadOrUpdate: (tell) => {
    tell({ apiSchema: schema, coreSupergraphSdl: '' })
    return () => {}
  },
  stop: async () => {},
})
