import type { ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { OrderRow } from '@jangteo/contracts/orders/order-row'
import type { CommandReply } from '@jangteo/contracts/rejection'
import { topics } from '@jangteo/contracts/topics'
import { openPool, type Pool } from '@jangteo/cqrs/write/postgres'
import { createTopics, eventually, freePort, startProgram, testServers } from '@jangteo/stack/testing'
import { tokens } from './issuer-for-tests.ts'

/** The orders' part of the shop as real processes on the real broker and database, for tests of the whole way. */

const folders = {
  'orders-command': 'services/orders-command',
  'catalog-command': 'services/catalog-command',
  payments: 'services/payments',
  'orders-query': 'services/orders-query',
  'bff-orders': 'bff/orders',
}
export type Name = keyof typeof folders
const names = Object.keys(folders) as Name[]
const databases: Name[] = ['orders-command', 'catalog-command', 'payments']

/** Starts a service as its own process and waits until it is ready. */
const launch = async (name: Name, url: string, env: Record<string, string>): Promise<ChildProcess> => {
  const main = join(import.meta.dirname, '../../../..', folders[name], 'src/main.ts')
  const child = startProgram(main, env)
  const ask = async () => ((await fetch(`${url}/readyz`)).ok ? true : undefined)
  const ready = await eventually(ask, { within: 100_000, unless: () => (child.exitCode ? `${name} ended` : undefined) })
  if (!ready) throw new Error(`${name} did not get ready`)
  return child
}

const end = async (child: ChildProcess | undefined, signal: 'SIGKILL' | 'SIGTERM' = 'SIGKILL') => {
  if (!child || child.exitCode !== null || child.signalCode) return
  const ended = new Promise((done) => child.once('exit', done))
  child.kill(signal)
  await ended
}

/** Broker, databases, topics and ports of one test, as the environment of its processes. */
const openGround = async () => {
  const servers = await testServers()
  const prefix = servers.topicPrefix()
  await createTopics(
    servers.brokers,
    topics.map((topic) => ({ ...topic, name: prefix + topic.name })),
  )
  const dataDir = await mkdtemp(join(tmpdir(), 'orders-'))
  const first = await freePort(names.length)
  const url = (name: Name) => `http://127.0.0.1:${first + names.indexOf(name)}`
  const urls: Partial<Record<Name, string>> = {}
  for (const name of databases) urls[name] = await servers.database(name.replaceAll('-', '_'))
  const services = { ...Object.fromEntries(names.map((one) => [one, [url(one)]])), releases: [tokens.url.slice(0, -1)] }
  const envOf = (name: Name): Record<string, string> => ({
    PATH: process.env.PATH ?? '',
    PORT: new URL(url(name)).port,
    INSTANCE: `${name}-1`,
    LOG_LEVEL: 'fatal',
    JWKS_URL: tokens.url,
    DATABASE_URL: urls[name] ?? '',
    KAFKA_BROKERS: servers.brokers.join(','),
    KAFKA_PREFIX: prefix,
    DATA_DIR: dataDir,
    FOLLOW_SECRET: 'a secret for tests only',
    SERVICES: JSON.stringify(services),
  })
  const close = async () => {
    await rm(dataDir, { recursive: true, force: true })
    await servers.stop()
  }
  return { url, envOf, close, database: (name: Name) => urls[name] ?? '' }
}

export const openShop = async (services: readonly Name[]) => {
  const { url, envOf, close, database } = await openGround()
  const running = new Map<Name, ChildProcess>()
  const pools = new Map<Name, Pool>()
  const start = async (name: Name, extra: Record<string, string> = {}) => {
    running.set(name, await launch(name, url(name), { ...envOf(name), ...extra }))
  }
  await Promise.all(services.map((name) => start(name)))
  return {
    url,
    /** Into the database of a service. */
    pool: (name: Name) => pools.get(name) ?? pools.set(name, openPool(database(name))).get(name)!,
    start,
    kill: (name: Name) => end(running.get(name)),
    async restart(name: Name, extra: Record<string, string>) {
      await end(running.get(name), 'SIGTERM')
      await start(name, extra)
    },
    hasEnded: (name: Name) => (running.get(name)?.signalCode ? true : undefined),
    async stop() {
      await Promise.all([...running.values()].map((child) => end(child)))
      await Promise.all([...pools.values()].map((pool) => pool.end()))
      await close()
    },
  }
}
export type Shop = Awaited<ReturnType<typeof openShop>>

export const request = async <Body>(shop: Shop, name: Name, path: string, token: string, body?: object): Promise<{ status: number; body: Body }> => {
  const headers = { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) }
  const response = await fetch(shop.url(name) + path, { method: body ? 'POST' : 'GET', headers, body: body && JSON.stringify(body) })
  return { status: response.status, body: (await response.json()) as Body }
}
export type Reply = CommandReply<OrderRow>

type Product = { id: string; variants: { id: string }[] }
/** A published product with so many units on the shelf, which orders has heard of; gives its variant. */
export const stocked = async (shop: Shop, { units, price = 42_000 }: { units: number; price?: number }) => {
  const admin = tokens.token('admin-1', 'admin')
  const send = async (path: string, body: object) => {
    const { body: reply } = await request<CommandReply<Product>>(shop, 'catalog-command', path, admin, { commandId: randomUUID(), ...body })
    if (!reply.accepted) throw new Error(`${path}: ${JSON.stringify(reply)}`)
    return reply.state
  }
  const sku = `T-${randomUUID().slice(0, 8).toUpperCase()}`
  const product = await send('/products', { title: `사발 ${sku}`, category: 'ceramics', images: ['/pictures/a.svg'], variants: [{ sku, price }] })
  const variantId = product.variants[0]?.id ?? ''
  await send(`/products/${product.id}/publish`, {})
  await send(`/variants/${variantId}/receive`, { quantity: units, reason: '입고' })
  const listed = 'SELECT FROM listed_products WHERE product_id = $1 AND published'
  const heard = async () => (await shop.pool('orders-command').query(listed, [product.id])).rowCount || undefined
  if (!(await eventually(heard, { within: 30_000 }))) throw new Error(`orders did not hear of ${sku}`)
  return { variantId, sku, price, productId: product.id }
}

export const orderFor = ({ variantId, price }: { variantId: string; price: number }, fields: { card?: string; quantity?: number; orderId?: string } = {}) => ({
  commandId: randomUUID(),
  orderId: fields.orderId ?? randomUUID(),
  lines: [{ variantId, quantity: fields.quantity ?? 1, unitPrice: price }],
  contact: { name: '김민준', email: 'minjun@jangteo.test' },
  shipTo: { line1: '세종대로 110', city: '서울', postcode: '04524', country: 'KR' },
  card: fields.card ?? 'OK',
})
