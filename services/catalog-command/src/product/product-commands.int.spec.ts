import { uuidv7 } from '@jangteo/service-kit/uuid'
import { type TestServers, testServers } from '@jangteo/stack/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { balances, openShop, type Shop, sku, stocked } from '../shop-for-tests.ts'

let servers: TestServers
let shop: Shop
beforeAll(async () => {
  servers = await testServers()
  shop = await openShop(await servers.database('catalog'))
})
afterAll(async () => {
  await shop.pool.end()
  await servers.stop()
})

const variant = (name: string) => ({ variants: [{ sku: name, price: 1000, options: [] }] })

test('the same command again gives the same product, other content under its id is refused', async () => {
  const commandId = uuidv7()
  const name = sku()
  const first = await shop.create({ commandId, ...variant(name) })
  expect(await shop.create({ commandId, ...variant(name) })).toEqual(first)
  expect(await shop.create({ commandId, ...variant(sku()) })).toMatchObject({
    accepted: false,
    rejection: { code: 'VALIDATION', details: { path: 'commandId' } },
  })
})

test('of products created at once with one SKU exactly one has it, and the others leave nothing behind', async () => {
  const name = sku()
  const replies: { accepted: boolean }[] = await Promise.all(Array.from({ length: 8 }, () => shop.create(variant(name))))
  expect(replies.filter(({ accepted }) => accepted)).toHaveLength(1)
  expect(replies.find(({ accepted }) => !accepted)).toMatchObject({ rejection: { code: 'VALIDATION', details: { path: 'variants.0.sku' } } })
  expect((await shop.pool.query('SELECT FROM stock WHERE sku = $1', [name])).rowCount).toBe(1)
})

test('a variant added to a product on sale can be sold, and a SKU of another product is nobody else’s', async () => {
  const { productId } = await stocked(shop, 1)
  const [taken, name] = [sku(), sku()]
  await shop.create(variant(taken))
  const add = (...skus: string[]) =>
    shop.addVariants(productId, { variants: skus.map((one) => ({ sku: one, price: 2000, options: [{ name: '크기', value: one }] })) })
  expect(await add(name, taken)).toMatchObject({ rejection: { code: 'VALIDATION', details: { path: 'variants.1.sku', message: 'SKU_TAKEN' } } })
  const { state } = (await add(name)) as { state: { version: number; variants: { id: string; sku: string; available: number }[] } }
  expect(state).toMatchObject({ version: 3, variants: [{}, { sku: name, available: 0 }] })
  const added = state.variants[1]?.id ?? ''
  expect(await shop.receive(added, { quantity: 3, reason: '첫 입고' })).toMatchObject({ state: { id: added, onHand: 3 } })
  expect(await shop.prices([added])).toEqual([expect.objectContaining({ variantId: added, price: 2000, published: true })])
})

test('words for options stand and change like any field of a product', async () => {
  const word = { name: '색', value: '비취', en: 'Jade', swatch: '#a2c3b1' }
  const made = await shop.create({ ...variant(sku()), optionWords: [word] })
  expect(made).toMatchObject({ state: { optionWords: [word] } })
  const { id, version } = (made as { state: { id: string; version: number } }).state
  expect(await shop.edit(id, { expectedVersion: version, optionWords: [] })).toMatchObject({ state: { version: version + 1, optionWords: [] } })
  const late = await shop.edit(id, { expectedVersion: version, optionWords: [word] })
  expect(late).toMatchObject({ rejection: { code: 'VERSION_CONFLICT', details: { fields: ['optionWords'] } } })
})

test('products of one name get slugs of their own, also when created at once', async () => {
  const replies: { state: { slug: string } }[] = await Promise.all(Array.from({ length: 6 }, () => shop.create({ titleEn: 'Celadon bowl', ...variant(sku()) })))
  const slugs = replies.map(({ state }) => state.slug)
  expect(new Set(slugs).size).toBe(6)
  expect(slugs.every((slug) => slug.startsWith('celadon-bowl'))).toBe(true)
})

test('the answer to a command is the whole product with its stock', async () => {
  const { productId, variantId } = await stocked(shop, 7)
  const edited = await shop.edit(productId, { expectedVersion: 2, title: '새 이름' })
  expect(edited).toMatchObject({
    accepted: true,
    version: 3,
    state: { id: productId, version: 3, title: '새 이름', status: 'PUBLISHED', variants: [{ id: variantId, onHand: 7, available: 7, version: 1 }] },
  })
  expect(await shop.prices([variantId])).toEqual([
    expect.objectContaining({ variantId, productId, title: '새 이름', price: 1000, currency: 'KRW', published: true }),
  ])
})

test('stock commands answer with the variant, raced ones all count, and the ledger is append-only', async () => {
  const { variantId } = await stocked(shop, 1)
  await Promise.all(Array.from({ length: 12 }, () => shop.receive(variantId, { quantity: 2, reason: '입고' })))
  expect(await shop.adjust(variantId, { delta: -5, reason: '세어 봄' })).toMatchObject({
    accepted: true,
    state: { id: variantId, onHand: 20, available: 20, reserved: 0 },
  })
  expect(await balances(shop.pool, variantId)).toMatchObject({ onHand: 20, ledgerOnHand: 20, version: 14 })
  await expect(shop.pool.query('DELETE FROM movements')).rejects.toThrow('append-only')
  expect(await shop.adjust(variantId, { delta: -21, reason: '너무 많이' })).toMatchObject({
    rejection: { code: 'INSUFFICIENT_STOCK', details: { available: 20 } },
  })
})

test('an id in upper case names the same product and moves the same stock', async () => {
  const { productId, variantId } = await stocked(shop, 5)
  expect(await shop.receive(variantId.toUpperCase(), { quantity: 2, reason: '입고' })).toMatchObject({ version: 2, state: { id: variantId, onHand: 7 } })
  expect(await shop.price(variantId.toUpperCase(), { price: 2000 })).toMatchObject({ state: { id: productId, variants: [{ price: 2000 }] } })
  expect(await shop.edit(productId.toUpperCase(), { expectedVersion: 3, title: '새 이름' })).toMatchObject({ version: 4, state: { id: productId } })
  expect(await balances(shop.pool, variantId)).toMatchObject({ onHand: 7, ledgerOnHand: 7, version: 2 })
})

test('what does not exist is not found, whatever its id looks like', async () => {
  for (const id of [uuidv7(), 'nonsense']) {
    for (const attempt of [shop.publish(id, {}), shop.price(id, { price: 1 }), shop.receive(id, { quantity: 1, reason: 'r' })])
      expect(await attempt).toMatchObject({ accepted: false, rejection: { code: 'NOT_FOUND', details: { id } } })
  }
})
