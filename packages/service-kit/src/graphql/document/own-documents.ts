import { ApolloArmor } from '@escape.tech/graphql-armor'
import { type DocumentNode, GraphQLError, type GraphQLSchema, Kind, parse, validate } from 'graphql'
import { createLru } from '../../limit/lru.ts'
import { documentHash } from './store.ts'

const REMEMBERED = 1_000
const MAX_TOKENS = 1_000
const flattenFragments = true

/** Limits for documents that nobody reviewed (notes of the measurements: stock servers answer depth 17 with 3 MB in 3 s). A whole page of 100 full rows still fits. */
const { validationRules } = new ApolloArmor({
  maxDepth: { enabled: true, n: 8, flattenFragments },
  maxAliases: { enabled: true, n: 15 },
  maxDirectives: { enabled: true, n: 20 },
  costLimit: { enabled: true, maxCost: 20_000, objectCost: 1, scalarCost: 1, depthCostFactor: 1, flattenFragments },
  blockFieldSuggestion: { enabled: false },
  maxTokens: { enabled: false },
}).protect()

const check = (schema: GraphQLSchema, text: string): GraphQLError | null => {
  try {
    const document = parse(text, { maxTokens: MAX_TOKENS })
    return validate(schema, document, validationRules, { maxErrors: 1 })[0] ?? null
  } catch (error) {
    if (error instanceof GraphQLError) return error
    throw error
  }
}

/**
 * Says what is wrong with a document of somebody's own, null if nothing is. It stands apart from Apollo's validation because that
 * remembers a document's verdict for everybody, while these limits hold for some callers only.
 */
export const createOwnDocumentCheck = (schema: GraphQLSchema): ((text: string) => GraphQLError | null) => {
  const verdicts = createLru<GraphQLError | null>(REMEMBERED)
  return (text) => {
    const hash = documentHash(text)
    const known = verdicts.get(hash)
    if (known !== undefined) return known
    const verdict = check(schema, text)
    verdicts.set(hash, verdict)
    return verdict
  }
}

const introspective = new Set(['__schema', '__type', '__typename'])
const onlySchema = (document: DocumentNode): boolean =>
  document.definitions.every(
    (definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ||
      (definition.kind === Kind.OPERATION_DEFINITION &&
        definition.operation === 'query' &&
        definition.selectionSet.selections.every((field) => field.kind === Kind.FIELD && introspective.has(field.name.value))),
  )

/** True if the document asks for nothing but the schema. */
export const isIntrospection = (text: string): boolean => {
  try {
    return onlySchema(parse(text, { maxTokens: MAX_TOKENS }))
  } catch {
    return false
  }
}
