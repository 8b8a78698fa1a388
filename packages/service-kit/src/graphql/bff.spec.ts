import { Principal } from '@jangteo/contracts/principal'
import Fastify from 'fastify'
import { getIntrospectionQuery } from 'graphql'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { createLog } from '../log.ts'
import type { Server } from '../server.ts'
import { createBff } from './bff.ts'
import { documentHash } from './document/store.ts'
import { MinorUnits } from './minor-units.ts'
import { pageSize } from './page-size.ts'
import { noteRead } from './behind/reply-state.ts'

const typeDefs = `scalar MinorUnits
type Query { me: Node! secret: String list(first: Int! = 5): Int price(of: MinorUnits!): MinorUnits stock(min: String): Int }
type Mutation { sell: Int }
type Node { name: String! next: Node! }`
/** What the resolvers read, and how often they were asked. */
const shop = { left: 9, position: 'p1', asked: 0 }
const resolvers = {
  MinorUnits,
  Query: {
    me: () => ({ name: 'one', next: () => ({ name: 'two' }) }),
    secret: () => {
      throw new Error('password=hunter2')
    },
    list: (_: unknown, { first }: { first: number }) => pageSize(first),
    price: (_: unknown, { of }: { of: number }, context: { reply: { position: null; stale: boolean } }) => {
      noteRead(context.reply, { position: 'p1', stale: true })
      return of
    },
    stock: (_: unknown, { min }: { min?: string }, { reply }: { reply: { position: null; stale: boolean } }) => {
      shop.asked++
      noteRead(reply, { position: shop.position, stale: min !== undefined })
      if (shop.left === 0) throw new Error('sold out')
      return shop.left
    },
  },
  Mutation: { sell: () => --shop.left },
}
const released = '{ me { name } }'
const tokens: Record<string, string> = { c: 'customer', d: 'developer', m: 'machine', a: 'admin', p: 'customer' }

const start = async () => {
  const app = Fastify() as unknown as Server['app']
  const log = createLog({ name: 'bff', instance: 'test', level: 'silent' })
  const authenticate: Server['authenticate'] = async ({ authorization }) => {
    const role = tokens[authorization?.slice(7) ?? '']
    return role ? v.parse(Principal, { sub: 's', sid: authorization?.startsWith('Bearer p') ? 'machine:1' : 's', roles: [role] }) : null
  }
  const server = { app, log, authenticate }
  const fetchDocument = async (hash: string) => (hash === documentHash(released) ? released : null)
  const bff = createBff({ server, path: '/graphql', typeDefs, resolvers, context: (request) => request, fetchDocument, positionNow: async () => shop.position })
  await bff.start?.()
  const send = async (token: string, request: { method: 'GET' | 'POST'; url: string; payload?: object }) => {
    const reply = await app.inject({ ...request, headers: token ? { authorization: `Bearer ${token}` } : {} })
    return { status: reply.statusCode, body: reply.json(), text: reply.body }
  }
  const post = (token: string, body: unknown) => send(token, { method: 'POST', url: '/graphql', payload: body as object })
  return Object.assign(post, { get: (token: string, query: string) => send(token, { method: 'GET', url: `/graphql?${query}` }) })
}
const byHash = (text: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash: documentHash(text) } } })

test('a released document is answered by its hash and by its text, for everyone', async () => {
  const post = await start()
  expect((await post('c', byHash(released))).body).toEqual({ data: { me: { name: 'one' } }, extensions: { position: null, stale: false } })
  expect((await post('c', { query: released })).body.data).toEqual({ me: { name: 'one' } })
})

test('a released query is answered by GET too, for those who may; a document of one’s own is not', async () => {
  const { get } = await start()
  const asked = (text: string) => `extensions=${encodeURIComponent(JSON.stringify(byHash(text).extensions))}&variables=%7B%7D&language=en`
  expect((await get('c', asked(released))).body.data).toEqual({ me: { name: 'one' } })
  expect((await get('c', `${asked(released)}&language=ko`)).status).toBe(200)
  expect((await get('', asked(released))).status).toBe(401)
  expect((await get('c', asked('{ list }'))).status).toBe(403)
  expect((await get('m', `query=${encodeURIComponent('{ list }')}`)).status).toBe(403)
  expect((await get('c', 'extensions=%7B&variables=%7B%7D')).status).toBe(400)
})

test('another document is refused with 403 FORBIDDEN, and only to those without the right to their own', async () => {
  const post = await start()
  for (const body of [{ query: '{ list }' }, byHash('{ list }'), {}]) {
    const { status, body: reply } = await post('c', body)
    expect([status, reply.errors[0].extensions.code]).toEqual([403, 'FORBIDDEN'])
  }
  for (const token of ['m', 'd', 'p']) expect((await post(token, { query: '{ list }' })).body.data).toEqual({ list: 5 })
})

test('without a valid token the answer is UNAUTHENTICATED', async () => {
  const { status, body } = await (await start())('', { query: released })
  expect([status, body.errors[0].extensions.code]).toEqual([401, 'UNAUTHENTICATED'])
})

test('the schema is for developers, machines and admins', async () => {
  const post = await start()
  const body = { query: getIntrospectionQuery() }
  for (const token of ['d', 'm', 'a']) expect((await post(token, body)).body.data.__schema.queryType.name).toBe('Query')
  expect((await post('c', body)).status).toBe(403)
  expect((await post('a', { query: '{ list }' })).status).toBe(403)
})

test('what a resolver throws by accident is never told', async () => {
  const { text, body } = await (await start())('m', { query: '{ secret }' })
  expect(text).not.toContain('hunter2')
  expect(body.errors[0].extensions.code).toBe('INTERNAL_SERVER_ERROR')
})

test('documents of one’s own stay within limits, each answered with a 4xx', async () => {
  const post = await start()
  const deep = (levels: number): string => (levels === 0 ? 'name' : `next { ${deep(levels - 1)} }`)
  const attacks = [
    `{ me { ${deep(12)} } }`,
    `{ ${Array.from({ length: 40 }, (_, i) => `a${i}: list`).join(' ')} }`,
    `{ ${'me { name } '.repeat(400)} }`,
    `query { me { name ${'@include(if: true) '.repeat(40)} } }`,
    'fragment a on Node { next { ...b } } fragment b on Node { next { ...a } } { me { ...a } }',
    '{ me { ',
    '{ nothing }',
  ]
  for (const query of attacks) {
    const { status, text } = await post('d', { query })
    expect([400, query.slice(0, 30)]).toEqual([status, query.slice(0, 30)])
    expect(text).not.toContain('Did you mean')
  }
})

test('a list is never longer than a hundred, also when the number is a variable', async () => {
  const post = await start()
  const { body } = await post('m', { query: 'query ($n: Int!) { list(first: $n) }', variables: { n: 1e8 } })
  expect(body.errors[0].extensions.code).toBe('BAD_USER_INPUT')
})

test('money is an exact integer and the reply tells where it was read', async () => {
  const post = await start()
  const query = 'query ($of: MinorUnits!) { price(of: $of) }'
  expect((await post('m', { query, variables: { of: 5_000_000_000 } })).body).toEqual({
    data: { price: 5_000_000_000 },
    extensions: { position: 'p1', stale: true },
  })
  for (const of of [0.5, 2 ** 53, '7']) expect((await post('m', { query, variables: { of } })).status).toBe(400)
})

test('a body that is not a GraphQL request is 400', async () => {
  const post = await start()
  for (const body of [[{ query: released }], { query: 7 }, { query: released, operationName: 'a'.repeat(201) }, { query: released, operationName: 'Nope' }])
    expect((await post('m', body)).status).toBe(400)
})

test('a query is executed once while the rows stand where they were read; a mutation, a failure and what saw too little always', async () => {
  const post = await start()
  const ask = async (query: string) => (await post('m', { query })).body.data
  const asked = async (query: string, times: number) => {
    const before = shop.asked
    for (let n = 0; n < times; n++) await ask(query)
    return shop.asked - before
  }
  expect(await asked('{ stock }', 3)).toBe(1)
  await ask('mutation { sell }')
  await ask('mutation { sell }')
  shop.position = 'p2'
  expect(await ask('{ stock }')).toEqual({ stock: 7 })
  expect((await post('d', { query: '{ stock }' })).body.extensions).toEqual({ position: 'p2', stale: false })
  expect(await asked('{ stock(min: "p9") }', 3)).toBe(3)
  shop.left = 0
  shop.position = 'p3'
  expect(await asked('{ stock }', 3)).toBe(3)
})
