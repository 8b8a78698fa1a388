import { categories, OptionWords } from '@jangteo/contracts/catalog/product'
import { Sku } from '@jangteo/contracts/primitives'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { idOf } from '../random.ts'
import { demoShop } from './demo-shop.ts'
import { optionWordsOf } from './option-words.ts'

const products = demoShop()

test('the demo shop has a thousand products, each name and SKU once, in all categories', () => {
  expect(products).toHaveLength(1_000)
  expect(new Set(products.map(({ title }) => title)).size).toBe(1_000)
  const skus = products.flatMap(({ variants }) => variants.map(({ sku }) => sku))
  expect(new Set(skus).size).toBe(skus.length)
  expect(skus.every((sku) => v.is(Sku, sku))).toBe(true)
  const counts = Map.groupBy(products, ({ category }) => category)
  for (const { slug } of categories) expect(counts.get(slug)?.length).toBeGreaterThan(60)
})

test('each product has one to six variants with a price and its own options', () => {
  for (const { variants } of products) {
    expect(variants.length).toBeGreaterThanOrEqual(1)
    expect(variants.length).toBeLessThanOrEqual(6)
    expect(new Set(variants.map(({ options }) => JSON.stringify(options))).size).toBe(variants.length)
    expect(variants.every(({ price }) => Number.isInteger(price) && price > 0)).toBe(true)
  }
})

test('every option and value that is written in Korean has its English word', () => {
  for (const { variants } of products) {
    const words = optionWordsOf(variants)
    const said = new Set(words.flatMap(({ value, name, en }) => (en ? [value ?? name] : [])))
    const needed = variants.flatMap(({ options }) => options.flatMap(({ name, value }) => [name, value])).filter((word) => /\p{Script=Hangul}/u.test(word))
    expect(needed.filter((word) => !said.has(word))).toEqual([])
    expect(v.is(OptionWords, words)).toBe(true)
  }
})

test('every run makes the same shop and the same ids', () => {
  expect(demoShop()).toEqual(products)
  expect(idOf('a')).toBe(idOf('a'))
  expect(idOf('a')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})
