import { makeExecutableSchema } from '@graphql-tools/schema'
import { getOperationAST, GraphQLError, parse } from 'graphql'
import { expect, test } from 'vitest'
import { createExecutor } from './executor.ts'
import { MinorUnits } from '../minor-units.ts'

const typeDefs = `scalar MinorUnits
enum Colour { CELADON ONGGI }
type Query { late: Int shelf(first: Int! = 3): [Jar!]! jar(id: ID!): Jar broken: Jar! pot: Pot! }
type Mutation { count: Int! }
interface Pot { id: ID! }
type Jar implements Pot { id: ID! price: MinorUnits lid: Jar! colour: Colour upper(suffix: String): String! later: String }`
let counted = 0
const jar = (n: number) => ({ __typename: 'Jar', id: `j${n}`, price: n * 1_000, colour: 'ONGGI', lid: n > 1 ? null : { id: 'lid', price: null, colour: null } })
const resolvers = {
  MinorUnits,
  Query: {
    shelf: (_: unknown, { first }: { first: number }) => Array.from({ length: first }, (_, n) => jar(n)),
    jar: (_: unknown, { id }: { id: string }) => (id === 'none' ? null : jar(1)),
    broken: () => Promise.reject(new GraphQLError('no shelf', { extensions: { code: 'NOT_FOUND' } })),
    pot: () => jar(1),
    late: async () => {
      throw new TypeError('too late')
    },
  },
  Pot: { __resolveType: () => 'Jar' },
  Mutation: { count: async () => ++counted },
  Jar: { upper: ({ id }: { id: string }, { suffix = '' }: { suffix?: string }) => id.toUpperCase() + suffix, later: async () => 'later' },
}
const schema = makeExecutableSchema({ typeDefs, resolvers })
const run = async (trusted: boolean, source: string, variables = {}) => {
  const document = parse(source)
  const request = { document, operation: getOperationAST(document), source, operationName: null, context: {}, request: { variables } }
  const { data, errors = [] } = await createExecutor(schema, () => trusted)(request as never)
  const told = errors.map((error) => ({
    real: error instanceof GraphQLError,
    ...error.toJSON(),
    extensions: error.extensions,
    cause: error.originalError?.name,
  }))
  return { data: JSON.parse(JSON.stringify(data ?? null)), errors: told }
}

test.for([
  ['lists, arguments, aliases and defaults', '{ shelf { id two: upper(suffix: "!") later price colour } }', {}],
  [
    'variables and fragments',
    'query Q($n: Int!, $id: ID!) { shelf(first: $n) { ...J } jar(id: $id) { ...J } } fragment J on Jar { __typename id upper }',
    { n: 1, id: 'none' },
  ],
  ['what is skipped and included', 'query($yes: Boolean!) { jar(id: "1") { id @include(if: $yes) price @skip(if: $yes) lid { id } } }', { yes: true }],
  ['an abstract type', '{ pot { __typename id ... on Jar { price } } }', {}],
  ['a null where none may be', '{ shelf { id lid { id } } jar(id: "1") { id } }', {}],
  ['resolvers that fail', '{\n  late\n  shelf { id }\n  broken { id }\n}', {}],
  ['a resolver that fails where null may be', '{ late shelf { id } }', {}],
  ['variables that do not fit', 'query($n: Int!) { shelf(first: $n) { id } }', { n: 'many' }],
] as const)('compiled or not, the answer is the same: %s', async ([, text, variables]) => {
  expect(await run(true, text, variables)).toEqual(await run(false, text, variables))
})

test('mutations of one document run one after the other', async () => {
  counted = 0
  expect((await run(true, 'mutation { a: count b: count c: count }')).data).toEqual({ a: 1, b: 2, c: 3 })
})
