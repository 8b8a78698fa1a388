import { type Gateway, insist } from './gateway.ts'
import { optionWordsOf } from './goods/option-words.ts'
import type { Product } from './goods/product.ts'
import { inFlight, progress } from './in-flight.ts'
import { idOf } from './random.ts'

/** What became of a product: enough to order and to change it. */
export type Shelved = { key: string; id: string; variants: { id: string; sku: string; price: number; stock: number }[] }
type Accepted = { __typename: string; message?: string; details?: string; product?: { id: string; variants: { id: string; sku: string }[] } }

const CREATE = `mutation Create($commandId: ID!, $input: CreateProductInput!) { createProduct(commandId: $commandId, input: $input) {
  __typename ... on ProductAccepted { product { id variants { id sku } } } ... on Rejected { message details } } }`

/** One document puts all variants on the shelf and the product into the shop; equal for products of equally many variants. */
const stockAndPublish = (variants: number): string => {
  const names = Array.from({ length: variants }, (_, n) => n)
  const variables = names.map((n) => `$c${n}: ID!, $v${n}: ID!, $q${n}: Int!`).join(', ')
  const receipts = names.map(
    (n) => `r${n}: receiveStock(commandId: $c${n}, variantId: $v${n}, quantity: $q${n}, reason: "첫 입고") { __typename ... on Rejected { message details } }`,
  )
  const heading = ['$publish: ID!', '$id: ID!', variables].filter(Boolean).join(', ')
  return `mutation Shelve(${heading}) { ${receipts.join(' ')} publishProduct(commandId: $publish, id: $id) { __typename ... on Rejected { message details } } }`
}

const inputOf = ({ title, titleEn, about: [description, descriptionEn], category, picture, details = [], variants }: Product) => ({
  ...{ title, titleEn, description, descriptionEn, category },
  images: ['', '-2', '-3', '-4'].map((view) => `/pictures/${picture}${view}.svg`),
  details: details.map(([title, titleEn, text, textEn]) => ({ title, titleEn, text, textEn })),
  optionWords: optionWordsOf(variants),
  variants: variants.map(({ sku, price, options, picture: own }) => ({ sku, price, options, image: own && `/pictures/${own}.svg` })),
})

const shelve = async (gateway: Gateway, product: Product): Promise<Shelved> => {
  const { key } = product
  const created = await gateway.ask<{ createProduct: Accepted }>('catalog', CREATE, { commandId: idOf(`create ${key}`), input: inputOf(product) })
  insist(key, created)
  const { id, variants: made } = created.createProduct.product ?? { id: '', variants: [] }
  const variants = product.variants.map(({ sku, price, stock }) => ({ id: made.find((one) => one.sku === sku)?.id ?? '', sku, price, stock }))
  const stocked = variants.filter(({ stock }) => stock > 0)
  const columns = stocked.map(({ id: variant, sku, stock }, n) => ({ [`c${n}`]: idOf(`receive ${sku}`), [`v${n}`]: variant, [`q${n}`]: stock }))
  const variables = Object.assign({ id, publish: idOf(`publish ${key}`) }, ...columns)
  insist(key, await gateway.ask('catalog', stockAndPublish(stocked.length), variables))
  return { key, id, variants }
}

/** Puts all products into the shop; the first `one` of them one after another, so that they are the oldest. */
export const fillShelves = async (gateway: Gateway, products: readonly Product[], { one, width }: { one: number; width: number }): Promise<Shelved[]> => {
  const tick = progress('products', products.length)
  const counted = async (product: Product) => {
    const shelved = await shelve(gateway, product)
    tick()
    return shelved
  }
  const first = await inFlight(1, products.slice(0, one), counted)
  return [...first, ...(await inFlight(width, products.slice(one), counted))]
}
