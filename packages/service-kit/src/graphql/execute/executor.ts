import type { ApolloServerOptionsWithGateway, BaseContext } from '@apollo/server'
import { type DocumentNode, execute, getOperationAST, GraphQLError, type GraphQLSchema, Source } from 'graphql'
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit'
import { createLru } from '../../limit/lru.ts'

type Gateway = NonNullable<ApolloServerOptionsWithGateway<BaseContext>['gateway']>
type Executor = NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>
type Result = Awaited<ReturnType<Executor>>

const COMPILED = 1_000

/** The one query of a document as code; null if it holds anything else. */
const compile = (schema: GraphQLSchema, document: DocumentNode): CompiledQuery | null => {
  if (getOperationAST(document)?.operation !== 'query') return null
  const made = compileQuery(schema, document)
  return isCompiledQuery(made) ? made : null
}

/** Compiled code makes errors of its own that lack what Apollo relies on, such as extensions. */
const asInterpreted = (text: string, { message, locations = [], path, originalError }: GraphQLError) => {
  const lines = text.split('\n')
  const positions = locations.map(({ line, column }) => lines.slice(0, line - 1).join('\n').length + (line > 1 ? column : column - 1))
  return new GraphQLError(message, { source: new Source(text), positions, path, originalError: originalError ?? new Error(message) })
}

/**
 * Executes documents. A query that `trusted` knows is compiled once into a function of its own. Any other is interpreted, since whoever could have
 * any text compiled could keep a server busy with that; so are mutations, which must run one after the other.
 */
export const createExecutor = (schema: GraphQLSchema, trusted: (text: string) => boolean): Executor => {
  const known = createLru<CompiledQuery | null>(COMPILED)
  const compiled = (text: string, document: DocumentNode) => {
    const there = known.get(text)
    if (there !== undefined || !trusted(text)) return there ?? null
    const query = compile(schema, document)
    known.set(text, query)
    return query
  }
  return async ({ document, operation, operationName, context, source, request: { variables = {} } }) => {
    // its type hides it: Apollo also asks when no operation has the given name, and tells the caller what it gets
    if (!operation) return { errors: [new GraphQLError('The document has no operation of this name')] }
    const interpret = async () => (await execute({ schema, document, contextValue: context, variableValues: variables, operationName })) as Result
    const query = compiled(source, document)
    if (!query) return interpret()
    const result = (await query.query({}, context, variables)) as Result
    // nothing was executed: the variables do not fit, which Apollo tells from a fault of ours by the errors of graphql-js alone
    if (result.errors?.some(({ path }) => !path)) return interpret()
    return result.errors ? { ...result, errors: result.errors.map((error) => asInterpreted(source, error)) } : result
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
