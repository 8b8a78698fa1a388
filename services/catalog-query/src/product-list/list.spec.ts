import type { CatalogEvent } from '@jangteo/contracts/catalog/events'
import type { ProductRow } from '@jangteo/contracts/catalog/product-row'
import type { Message } from '@jangteo/contracts/envelope'
import { openReadStore } from '@jangteo/cqrs/read/read-store'
import { expect, test } from 'vitest'
import { tally } from '../product/tallies.ts'
import { created, published, stock, variantIds } from '../product/events-for-tests.ts'
import { product, productSchema } from '../product-projection.ts'
import { decodeCursor, encodeCursor } from '../product/cursor.ts'
import type { ProductListQuery } from './query.ts'
import { pageStatement } from './statement.ts'

const shop = () => {
  const store = openReadStore({ dataDir: ':memory:', name: 'test', rev: 'r', schema: productSchema })
  const rows = new Map<string, ProductRow>()
  const tell = (id: string, event: CatalogEvent) => {
    const before = rows.get(id) ?? null
    const message = { data: { ...event, productId: id } } as Message<CatalogEvent>
    const after = product.apply(before, message)
    if (after) rows.set(id, after)
    product.also?.(store.db(), id, [{ before, after, message }])
  }
  const ask = (query: Partial<ProductListQuery>, statuses = ['PUBLISHED'] as const) => {
    const { sql, values, sort } = pageStatement({ sort: 'RELEVANCE', first: 100, ...query }, statuses)
    const found = store
      .db()
      .prepare(sql)
      .all(...values) as { id: string; value: string | number }[]
    return { ids: found.map(({ id }) => id), sort, found }
  }
  return { tell, ask, db: store.db() }
}
const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`
const variants = (n: number, price: number) => [{ variantId: id(1000 + n), sku: `S-${n}`, price, options: [{ name: '크기', value: `${n % 4}` }] }]

const filled = () => {
  const all = shop()
  for (let n = 0; n < 30; n++) {
    const category = n % 3 === 0 ? 'lighting' : 'ceramics'
    all.tell(
      id(n),
      created({
        slug: `s-${n}`,
        title: n % 2 ? '백자 다관' : '청자 찻잔',
        titleEn: null,
        category,
        variants: variants(n, 1000 + (n % 5) * 100),
        at: `2026-01-01T00:00:${String(n % 10).padStart(2, '0')}.000Z`,
      }),
    )
    if (n < 24) all.tell(id(n), published)
    if (n % 4 === 0) all.tell(id(n), stock(id(1000 + n), 3))
  }
  return all
}

test('customers’ lists hold what is published and matches every filter', () => {
  const { ask } = filled()
  expect(ask({}).ids).toHaveLength(24)
  expect(ask({ category: 'lighting', inStock: true }).ids.sort()).toEqual([0, 12].map(id))
  expect(ask({ priceMin: 1100, priceMax: 1200 }).ids).toHaveLength(10)
  expect(ask({ text: '찻잔' }).ids).toHaveLength(12)
  expect(ask({ text: '다관 찻잔' }).ids).toEqual([])
  expect(ask({ text: '조명' }).ids).toHaveLength(8)
  expect(ask({ category: 'nonsense' }).ids).toEqual([])
  expect(ask({ options: [{ name: '크기', values: ['1', '2'] }] }).ids).toHaveLength(12)
  expect(ask({ text: '찻잔', options: [{ name: '크기', values: ['1'] }] }).ids).toEqual([])
})

test('page after page gives every product once, in every order', () => {
  const { ask } = filled()
  for (const sort of ['RELEVANCE', 'NEWEST', 'PRICE_UP', 'PRICE_DOWN'] as const)
    for (const text of [undefined, '찻잔']) {
      const seen: string[] = []
      let after: string | undefined
      for (let pages = 0; pages < 20; pages++) {
        const { found, sort: by } = ask({ sort, text, first: 5, after })
        const page = found.slice(0, 5)
        seen.push(...page.map((row) => row.id))
        const last = page.at(-1)
        if (found.length <= 5 || !last) break
        after = encodeCursor(by.key, last.value, last.id)
      }
      expect([sort, new Set(seen).size, seen.length]).toEqual([sort, text ? 12 : 24, text ? 12 : 24])
      expect(seen).toEqual(ask({ sort, text }).ids)
    }
})

test('a cursor of another list or of nobody starts afresh', () => {
  expect(decodeCursor(encodeCursor('price_from', 5, 'x'), 'created_at')).toBeNull()
  for (const text of ['', 'nonsense', '%%%', Buffer.from('[1]').toString('base64url')]) expect(decodeCursor(text, 'price_from')).toBeNull()
})

test('an edited title is found by its new words alone', () => {
  const { tell, ask } = filled()
  tell(id(0), { type: 'product-edited', productId: id(0), changes: { title: '조각보 러너' }, at: '2026-01-03T00:00:00.000Z', by: null })
  expect([ask({ text: '조각보' }).ids, ask({ text: '찻잔' }).ids.includes(id(0))]).toEqual([[id(0)], false])
})

test('the gauges count what rows show: published products, variants with five or fewer left', () => {
  const { tell, db } = shop()
  tell(id(1), created())
  expect(tally(db, 'published')).toBe(0)
  tell(id(1), published)
  tell(id(1), stock(variantIds[0], 9))
  expect([tally(db, 'published'), tally(db, 'low-stock'), tally(db, 'sold-out')]).toEqual([1, 1, 1])
  tell(id(1), stock(variantIds[1], 5))
  expect([tally(db, 'low-stock'), tally(db, 'sold-out')]).toEqual([1, 0])
  tell(id(1), { type: 'product-archived', productId: id(1), at: '2026-01-03T00:00:00.000Z', by: null })
  expect([tally(db, 'published'), tally(db, 'low-stock'), tally(db, 'sold-out')]).toEqual([0, 0, 0])
})

test('a product is found by what its options are called in English, as they are called by now', () => {
  const { tell, ask } = filled()
  const say = (en: string) =>
    tell(id(1), {
      ...{ type: 'product-edited', productId: id(1), at: '2026-01-03T00:00:00.000Z', by: null },
      changes: { optionWords: [{ name: '크기', value: '1', en, swatch: null }] },
    })
  say('Roomy')
  expect(ask({ text: 'roomy' }).ids).toEqual([id(1)])
  say('Ample')
  expect([ask({ text: 'roomy' }).ids, ask({ text: 'ample' }).ids]).toEqual([[], [id(1)]])
})
