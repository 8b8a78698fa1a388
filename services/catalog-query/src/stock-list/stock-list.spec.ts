import type { CatalogEvent } from '@jangteo/contracts/catalog/events'
import type { ProductRow } from '@jangteo/contracts/catalog/product-row'
import { stockViews } from '@jangteo/contracts/catalog/stock-standing'
import type { Message } from '@jangteo/contracts/envelope'
import { openReadStore } from '@jangteo/cqrs/read/read-store'
import { expect, test } from 'vitest'
import { stockGauge } from '../gauges/gauges.ts'
import { created, published, stock } from '../product/events-for-tests.ts'
import { product, productSchema } from '../product-projection.ts'
import type { StockListQuery } from './query.ts'
import { readStock } from './route.ts'

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`
const at = (n: number) => `2026-01-01T00:00:${String(n).padStart(2, '0')}.000Z`

/** Products of two variants each. */
const shop = () => {
  const db = openReadStore({ dataDir: ':memory:', name: 'test', rev: 'r', schema: productSchema }).db()
  const rows = new Map<string, ProductRow>()
  const tell = (n: number, event: CatalogEvent) => {
    const key = id(n)
    const before = rows.get(key) ?? null
    const message = { data: { ...event, productId: key } } as Message<CatalogEvent>
    const after = product.apply(before, message)
    if (after) rows.set(key, after)
    product.also?.(db, key, [{ before, after, message }])
  }
  const make = (n: number, changes: Parameters<typeof created>[0] = {}) => {
    const variants = [1, 2].map((v) => ({ variantId: id(100 * v + n), sku: `S${n}-${v}`, price: 1000, options: [] }))
    tell(n, created({ slug: `s-${n}`, variants, at: at(n), ...changes }))
    tell(n, published)
  }
  const move = (n: number, v: number, onHand: number, changes: Parameters<typeof stock>[2] = {}) => tell(n, stock(id(100 * v + n), onHand, changes))
  const ask = (query: Partial<StockListQuery> = {}) => readStock(db, { text: '', view: 'ALL', first: 100, ...query })
  const ids = (query: Partial<StockListQuery> = {}) => ask(query).lines.map((line) => line.id)
  return { tell, make, move, ask, ids, counts: () => stockGauge.read(db) as Record<string, number> }
}

test('what moved last stands first', () => {
  const { make, move, ids } = shop()
  make(1)
  make(2)
  move(1, 2, 9, { at: at(30) })
  expect(ids()).toEqual([id(201), id(202), id(102), id(101)])
})

test('each view holds what its name says, and the gauge counts exactly that', () => {
  const { tell, make, move, ask, ids, counts } = shop()
  for (let n = 0; n < 6; n++) make(n)
  move(0, 1, 9)
  move(0, 2, 4)
  move(1, 1, 10)
  move(1, 1, 10, { kind: 'RESERVED', quantity: 5, reserved: 5 })
  move(1, 2, 10)
  tell(2, { type: 'product-archived', productId: id(2), at: at(40), by: null })
  move(3, 1, 7)
  tell(3, { type: 'product-archived', productId: id(3), at: at(41), by: null })
  expect(ids({ view: 'HELD' })).toEqual([id(101)])
  expect(ids({ view: 'LOW' })).toContain(id(200))
  expect(ids({ view: 'OUT' })).not.toContain(id(200))
  expect(ids()).toContain(id(103))
  expect(ids()).not.toContain(id(203))
  for (const view of stockViews) expect([view, ask({ view }).count.value]).toEqual([view, counts()[view]])
})

test('page after page gives every variant once, whatever is looked for', () => {
  const { make, ask, ids } = shop()
  for (let n = 0; n < 20; n++) make(n, { category: n % 2 ? 'table' : 'kitchen', title: n % 3 ? '백자 다관' : '청자 찻잔' })
  for (const query of [{}, { view: 'OUT' as const }, { categories: ['table'] }, { text: '찻잔' }]) {
    const seen: string[] = []
    let after: string | undefined
    do {
      const { lines, pageInfo } = ask({ ...query, first: 3, after })
      seen.push(...lines.map((line) => line.id))
      after = pageInfo.hasNextPage ? (pageInfo.endCursor ?? undefined) : undefined
    } while (after)
    expect(seen).toEqual(ids(query))
    expect(new Set(seen).size).toBe(ask(query).count.value)
  }
})

test('the beginning of a SKU finds its variants alone, other words their whole products', () => {
  const { make, ids } = shop()
  make(1)
  make(2, { title: '백자 다관' })
  expect(ids({ text: 's1-2' })).toEqual([id(201)])
  expect(ids({ text: '다관' })).toEqual([id(202), id(102)])
  expect(ids({ text: '…' })).toEqual([])
})

test('a ledger that adds up to the balances is counted, one that does not is not', () => {
  const { make, move, counts } = shop()
  make(1)
  expect(counts()).toMatchObject({ variants: 2, agreeing: 2 })
  move(1, 1, 5)
  move(1, 1, 5, { kind: 'RESERVED', quantity: 2, reserved: 2 })
  move(1, 1, 4, { kind: 'SHIPPED', quantity: -1, reserved: 1 })
  expect(counts()).toMatchObject({ variants: 2, agreeing: 2 })
  move(1, 1, 9, { quantity: 1, reserved: 1 })
  expect(counts()).toMatchObject({ variants: 2, agreeing: 1 })
})
