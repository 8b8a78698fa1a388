import { readFileSync } from 'node:fs'
import { buildSchema, findBreakingChanges } from 'graphql'
import { expect, test } from 'vitest'
import { resolvers } from './resolvers.ts'
import { typeDefs } from './schema.ts'

const core = readFileSync(new URL('../core.graphql', import.meta.url), 'utf8')

test('every field, argument and type of the core is served as it stands there', () => {
  expect(findBreakingChanges(buildSchema(core), buildSchema(typeDefs))).toEqual([])
})

test('each query and mutation has a resolver of its own name', () => {
  const schema = buildSchema(typeDefs)
  expect(Object.keys(resolvers.Query).sort()).toEqual(Object.keys(schema.getQueryType()?.getFields() ?? {}).sort())
  expect(Object.keys(resolvers.Mutation).sort()).toEqual(Object.keys(schema.getMutationType()?.getFields() ?? {}).sort())
})
