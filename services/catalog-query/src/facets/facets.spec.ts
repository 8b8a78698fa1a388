import type { CatalogEvent } from '@jangteo/contracts/catalog/events'
import { type CategorySlug, categories } from '@jangteo/contracts/catalog/product'
import type { ProductRow } from '@jangteo/contracts/catalog/product-row'
import type { Message } from '@jangteo/contracts/envelope'
import type { Change } from '@jangteo/cqrs/read/projection'
import { openReadStore } from '@jangteo/cqrs/read/read-store'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { availableOf } from '../product/fold.ts'
import { created, published, stock } from '../product/events-for-tests.ts'
import { product, productSchema as schema } from '../product-projection.ts'
import type { Narrowing } from './count.ts'
import { createFacets } from './facets.ts'
import { facetsGauge } from './gauge.ts'

const shop = () => {
  const db = openReadStore({ dataDir: ':memory:', name: 'spec', rev: 'r', schema }).db()
  const rows = new Map<string, ProductRow>()
  const listeners: ((changes: readonly Change[]) => void)[] = []
  const runtime = {
    read: <T>(fn: (at: typeof db) => T) => ({ value: fn(db), position: '', rev: 'r' }),
    onCommit: (listener: (changes: readonly Change[]) => void) => {
      listeners.push(listener)
      return () => undefined
    },
    onReset: () => () => undefined,
  }
  const tell = (id: string, event: CatalogEvent) => {
    const before = rows.get(id) ?? null
    const message = { data: { ...event, productId: id } } as Message<CatalogEvent>
    const after = product.apply(before, message)
    if (after) rows.set(id, after)
    product.also?.(db, id, [{ before, after, message }])
    for (const listener of listeners) listener([{ view: 'product', key: id }])
  }
  return { db, rows, tell, facets: createFacets({ runtime }), afresh: () => createFacets({ runtime }) }
}

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`
const colours = ['비취', '백자', '쪽빛']
const sizes = ['소', '대']
const slugs = categories.slice(0, 4).map(({ slug }) => slug)

type Made = { category: CategorySlug; colours: string[]; sizes: string[]; price: number; left: number; fate: 'draft' | 'published' | 'archived'; cup: boolean }
const made: fc.Arbitrary<Made> = fc.record({
  category: fc.constantFrom(...slugs),
  colours: fc.subarray(colours, { minLength: 1 }),
  sizes: fc.subarray(sizes),
  price: fc.integer({ min: 0, max: 60 }).map((thousands) => thousands * 1_000),
  left: fc.integer({ min: 0, max: 2 }),
  fate: fc.constantFrom('draft', 'published', 'published', 'archived'),
  cup: fc.boolean(),
})
const narrowing: fc.Arbitrary<Narrowing & { text?: string }> = fc.record(
  {
    text: fc.constant('찻잔'),
    category: fc.constantFrom(...slugs),
    priceMin: fc.integer({ min: 0, max: 30_000 }),
    priceMax: fc.integer({ min: 20_000, max: 60_000 }),
    inStock: fc.boolean(),
    options: fc.uniqueArray(
      fc.oneof(
        fc.record({ name: fc.constant('색'), values: fc.subarray(colours, { minLength: 1 }) }),
        fc.record({ name: fc.constant('크기'), values: fc.subarray([...sizes, '없음'], { minLength: 1 }) }),
      ),
      { selector: ({ name }) => name, maxLength: 2 },
    ),
  },
  { requiredKeys: [] },
)

const make = (tell: ReturnType<typeof shop>['tell'], one: Made, n: number) => {
  const options = one.colours.flatMap((colour) =>
    (one.sizes.length > 0 ? one.sizes : [null]).map((size) => [{ name: '색', value: colour }, ...(size ? [{ name: '크기', value: size }] : [])]),
  )
  const variants = options.map((some, at) => ({ variantId: id(n * 100 + at), sku: `S-${n}-${at}`, price: one.price, options: some }))
  tell(id(n), created({ slug: `s-${n}`, title: one.cup ? '청자 찻잔' : '백자 다관', titleEn: null, category: one.category, variants }))
  if (one.fate !== 'draft') tell(id(n), published)
  if (one.left > 0) tell(id(n), stock(id(n * 100), one.left))
  if (one.fate === 'archived') tell(id(n), { type: 'product-archived', productId: id(n), at: '2026-01-03T00:00:00.000Z', by: null })
}

/** What a list of products says when somebody counts it by hand. `except`: the filter left out. */
const matches = (row: ProductRow, { text, category, priceMin, priceMax, inStock, options = [] }: Narrowing & { text?: string }, except: string) =>
  row.status === 'PUBLISHED' &&
  (!text || row.title.includes(text)) &&
  (except === 'category' || category === undefined || row.category === category) &&
  (except === 'price' || (row.priceFrom >= (priceMin ?? 0) && row.priceFrom <= (priceMax ?? Infinity))) &&
  (except === 'in-stock' || inStock === undefined || availableOf(row) > 0 === inStock) &&
  options.every(({ name, values }) => except === name || has(row, name, values))
const has = (row: ProductRow, name: string, values: readonly string[]) =>
  row.variants.some((variant) => variant.options.some((option) => option.name === name && values.includes(option.value)))

test('every count is what somebody gets who counts by hand, with every other filter applied and not its own', () => {
  fc.assert(
    fc.property(fc.array(made, { maxLength: 40 }), narrowing, (all, filter) => {
      const { db, rows, tell, facets, afresh } = shop()
      for (const [n, one] of all.entries()) make(tell, one, n + 1)
      const counted = facets.count(db, ['PUBLISHED'], filter)
      const left = (except: string) => [...rows.values()].filter((row) => matches(row, filter, except))
      const told = (name: string) => new Map(counted.facets.find((facet) => facet.name === name)?.values.map(({ value, count }) => [value, count]))
      expect(counted.count).toBe(left('').length)
      for (const slug of slugs) expect(told('category').get(slug) ?? 0).toBe(left('category').filter(({ category }) => category === slug).length)
      expect(told('in-stock').get('true')).toBe(left('in-stock').filter((row) => availableOf(row) > 0).length)
      expect(told('in-stock').get('false')).toBe(left('in-stock').filter((row) => availableOf(row) === 0).length)
      for (const [step, count] of told('price')) {
        const [from = 0, to = 0] = step.split('-').map(Number)
        expect(count).toBe(left('price').filter(({ priceFrom }) => priceFrom >= from && priceFrom <= to).length)
      }
      expect([...told('price').values()].reduce((sum, count) => sum + count, 0)).toBe(left('price').length)
      for (const [name, values] of [
        ['색', colours],
        ['크기', sizes],
      ] as const)
        for (const value of values) expect(told(name).get(value) ?? 0).toBe(left(name).filter((row) => has(row, name, [value])).length)
      expect(afresh().count(db, ['PUBLISHED'], filter)).toEqual(counted)
    }),
    { numRuns: 60 },
  )
})

test('a chosen value stays in its facet when it leaves nothing', () => {
  const { db, tell, facets } = shop()
  make(tell, { category: 'table', colours: ['비취'], sizes: [], price: 1_000, left: 0, fate: 'published', cup: true }, 1)
  const { facets: told } = facets.count(db, ['PUBLISHED'], { inStock: true, category: 'table', options: [{ name: '색', values: ['비취'] }] })
  expect(told.map(({ name, values }) => [name, values])).toEqual([
    ['category', [{ value: 'table', count: 0 }]],
    ['price', []],
    [
      'in-stock',
      [
        { value: 'true', count: 0 },
        { value: 'false', count: 1 },
      ],
    ],
    ['색', [{ value: '비취', count: 0 }]],
  ])
})

test('facets and their values come by how much they leave, at most 12 of 30; what leaves nothing is left out', () => {
  const { db, tell, facets } = shop()
  const name = (n: number) => `o${String(n).padStart(2, '0')}`
  for (let n = 1; n <= 32; n++) {
    const options = [
      { name: '색', value: name(n) },
      ...(n <= 14 ? [{ name: name(n), value: '있음' }] : []),
      ...(n === 32 ? [{ name: '드문', value: '것' }] : []),
    ]
    const variant = (at: number) => ({ variantId: id(n * 100 + at), sku: `S-${n}-${at}`, price: 1_000, options })
    for (let again = 0; again < n; again++) {
      const product = id(n * 1_000 + again)
      tell(product, created({ slug: `s-${n}-${again}`, category: n === 32 ? 'table' : 'ceramics', variants: [variant(again)] }))
      tell(product, published)
    }
  }
  const told = facets.count(db, ['PUBLISHED'], {}).facets.slice(3)
  expect(told.map((facet) => facet.name)).toEqual(['색', '드문', ...[14, 13, 12, 11, 10, 9, 8, 7, 6, 5].map(name)])
  expect(told[0]?.values).toEqual(Array.from({ length: 30 }, (_, n) => ({ value: name(32 - n), count: 32 - n })))
  const { facets: narrow } = facets.count(db, ['PUBLISHED'], { category: 'table' })
  expect(narrow.slice(3).map((facet) => [facet.name, facet.values.length])).toEqual([
    ['드문', 1],
    ['색', 1],
  ])
})

test('an option is called what most products call it in English, as they call it by now', () => {
  const { db, tell, facets, afresh } = shop()
  const word = (value: string | null, en: string | null) => ({ name: '색', value, en, swatch: null })
  const say = (n: number, ...optionWords: ReturnType<typeof word>[]) =>
    tell(id(n), { type: 'product-edited', productId: id(n), changes: { optionWords }, at: '2026-01-03T00:00:00.000Z', by: null })
  for (const n of [1, 2, 3]) make(tell, { category: 'table', colours: ['비취', '백자'], sizes: [], price: 1_000, left: 0, fate: 'published', cup: true }, n)
  const told = () => {
    const counted = facets.count(db, ['PUBLISHED'], {})
    expect(afresh().count(db, ['PUBLISHED'], {})).toEqual(counted)
    const colour = counted.facets.find(({ name }) => name === '색')
    return [colour?.en, ...(colour?.values ?? []).map(({ value, en }) => `${value} ${en}`)]
  }
  expect(told()).toEqual([undefined, '백자 undefined', '비취 undefined'])
  say(1, word(null, 'Colour'), word('비취', 'Jade'))
  say(2, word('비취', 'Celadon'))
  expect(told(), 'of two that as many use the first in order').toEqual(['Colour', '백자 undefined', '비취 Celadon'])
  const before = facets.version()
  say(3, word('비취', 'Jade'))
  expect(told()).toEqual(['Colour', '백자 undefined', '비취 Jade'])
  expect(facets.version(), 'who watches is told').toBeGreaterThan(before)
  say(1)
  say(3, word('백자', 'White'))
  expect(told()).toEqual([undefined, '백자 White', '비취 Celadon'])
})

test('a price counts from the least to the most that is asked, both included', () => {
  const { db, tell, facets } = shop()
  for (const [n, price] of [1_000, 2_000, 3_000].entries())
    make(tell, { category: 'table', colours: ['비취'], sizes: [], price, left: 0, fate: 'published', cup: true }, n + 1)
  expect(facets.count(db, ['PUBLISHED'], { priceMin: 2_000, priceMax: 2_000 }).count).toBe(1)
  expect(facets.count(db, ['PUBLISHED'], { priceMax: 2_000 }).count).toBe(2)
  expect(facets.count(db, ['PUBLISHED'], { priceMin: 3_000 }).count).toBe(1)
})

test('two options narrow together, and each is counted without itself', () => {
  const { db, tell, facets } = shop()
  const cups = [
    ['비취', '소'],
    ['백자', '소'],
    ['비취', '대'],
  ] as const
  for (const [n, [colour, size]] of cups.entries())
    make(tell, { category: 'table', colours: [colour], sizes: [size], price: 1_000, left: 0, fate: 'published', cup: true }, n + 1)
  const chosen = [
    { name: '색', values: ['비취'] },
    { name: '크기', values: ['소'] },
  ]
  const { count, facets: told } = facets.count(db, ['PUBLISHED'], { options: chosen })
  const values = (name: string) => new Map(told.find((facet) => facet.name === name)?.values.map(({ value, count: left }) => [value, left]))
  expect([count, values('색'), values('크기')]).toEqual([
    1,
    new Map([
      ['비취', 1],
      ['백자', 1],
    ]),
    new Map([
      ['소', 1],
      ['대', 1],
    ]),
  ])
})

test('more products than there is room for are all counted', () => {
  const { db, tell, facets } = shop()
  for (let n = 1; n <= 1_100; n++) {
    tell(id(n), created({ slug: `s-${n}`, variants: [{ variantId: id(90_000 + n), sku: `S-${n}`, price: n, options: [{ name: '색', value: '비취' }] }] }))
    tell(id(n), published)
  }
  const { count, facets: told } = facets.count(db, ['PUBLISHED'], { options: [{ name: '색', values: ['비취'] }] })
  expect([count, told.find(({ name }) => name === '색')?.values]).toEqual([1_100, [{ value: '비취', count: 1_100 }]])
})

test('the gauge tells what is for sale to whoever asks with a filter, and counts anew only after a column changed', () => {
  const { db, tell, facets } = shop()
  make(tell, { category: 'table', colours: ['비취'], sizes: [], price: 1_000, left: 5, fate: 'published', cup: true }, 1)
  make(tell, { category: 'table', colours: ['비취'], sizes: [], price: 1_000, left: 5, fate: 'draft', cup: true }, 2)
  const gauge = facetsGauge(facets)
  const guest = { sub: 'g', sid: 'g', roles: ['guest' as const], name: '' }
  expect([gauge.authorise(guest, '{}'), gauge.authorise(guest, '{"category":5}'), gauge.authorise(guest, 'no JSON')]).toEqual([true, false, false])
  const before = gauge.read(db, '{"inStock":true}')
  expect(before).toMatchObject({ count: 1 })
  tell(id(1), stock(id(100), 4))
  for (let n = 0; n < 200; n += 1) gauge.read(db, `{"text":"${n}"}`)
  expect(gauge.read(db, '{"inStock":true}'), 'what is never read again pushes nothing out').toBe(before)
  tell(id(1), stock(id(100), 0))
  expect(gauge.read(db, '{"inStock":true}')).toMatchObject({ count: 0 })
})
