import { randomUUID } from 'node:crypto'
import { type Answers, createTokens, insist } from '@jangteo/stack/gateway'
import { expect } from '@playwright/test'
import { origin } from './shop.ts'

const signedIn = new Map<string, ReturnType<typeof createTokens>>()
const identify = (client: string) => {
  const tokens = signedIn.get(client) ?? createTokens(origin, client, `${client}-secret`)
  signedIn.set(client, tokens)
  return tokens()
}

/** A document of one's own, as a machine may send it. Throws on GraphQL errors. */
export const graphql = async <T>(context: 'catalog' | 'orders', query: string, variables: object, client = 'demo-machine'): Promise<T> => {
  const headers = { 'content-type': 'application/json', ...(await identify(client)) }
  const answer = await fetch(`${origin}/bff/${context}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) })
  const { data, errors } = (await answer.json()) as { data?: T; errors?: unknown }
  if (errors || !data) throw new Error(JSON.stringify(errors ?? answer.status))
  return data
}

/** A command to one of the operations' addresses. Throws when it is refused. */
export const machinePut = async (path: string, body: object, client = 'demo-machine'): Promise<void> => {
  const headers = { 'content-type': 'application/json', ...(await identify(client)) }
  const answer = await fetch(`${origin}${path}`, { method: 'PUT', headers, body: JSON.stringify({ commandId: randomUUID(), ...body }) })
  const reply = await answer.text()
  if (!answer.ok || !(JSON.parse(reply) as { accepted: boolean }).accepted) throw new Error(`${path}: ${answer.status} ${reply}`)
}

/** A command of one's own, with `... on Rejected { message details }`. Throws when it is refused: a test would go on with a shop that is not as it thinks. */
export const mutate = async <T extends Answers>(context: 'catalog' | 'orders', query: string, variables: object): Promise<T> => {
  const data = await graphql<T>(context, query, { commandId: randomUUID(), ...variables })
  insist(query, data)
  return data
}

export type Made = { id: string; slug: string; title: string; variantId: string; sku: string; price: number }
type Created = { createProduct: Answers[string] & { product?: { id: string; slug: string; variants: { id: string }[] } } }

export type Option = { name: string; value: string }
type Word = Option & { en?: string; swatch?: string }
type Facts = {
  title?: string
  titleEn?: string | null
  category?: string
  images?: string[]
  optionWords?: Word[]
  variants?: { sku: string; price: number; options?: Option[] }[]
}

/** A published product of its own for one test, with one variant (unless told otherwise) and this much stock of the first. */
export const makeProduct = async ({
  stock = 10,
  price = 42_000,
  name = '연습 찻잔',
  options = [] as Option[],
  ...facts
}: Facts & { stock?: number; price?: number; name?: string; options?: Option[] } = {}): Promise<Made> => {
  const mark = randomUUID().slice(0, 8)
  const [title, sku] = [facts.title ?? `${name} ${mark}`, `TEST-${mark.toUpperCase()}`]
  const input = {
    title,
    titleEn: `Test cup ${mark}`,
    category: 'table',
    images: ['/pictures/teacups-celadon.svg'],
    variants: [{ sku, price, options }],
    ...facts,
  }
  const { createProduct } = await mutate<Created>(
    'catalog',
    `mutation($commandId: ID!, $input: CreateProductInput!) { createProduct(commandId: $commandId, input: $input) { __typename ... on ProductAccepted { product { id slug variants { id } } } ... on Rejected { message details } } }`,
    { input },
  )
  const [product, variantId] = [createProduct.product, createProduct.product?.variants[0]?.id]
  if (!product || !variantId) throw new Error(JSON.stringify(createProduct))
  if (stock > 0)
    await mutate(
      'catalog',
      `mutation($commandId: ID!, $variantId: ID!, $quantity: Int!) { receiveStock(commandId: $commandId, variantId: $variantId, quantity: $quantity, reason: "첫 입고") { __typename ... on Rejected { message details } } }`,
      { variantId, quantity: stock },
    )
  await mutate(
    'catalog',
    `mutation($commandId: ID!, $id: ID!) { publishProduct(commandId: $commandId, id: $id) { __typename ... on Rejected { message details } } }`,
    { id: product.id },
  )
  return { id: product.id, slug: product.slug, title, variantId, sku, price }
}

export const changePrice = (made: Made, price: number) =>
  mutate(
    'catalog',
    `mutation($commandId: ID!, $variantId: ID!, $price: MinorUnits!) { changePrice(commandId: $commandId, variantId: $variantId, price: $price) { __typename ... on Rejected { message details } } }`,
    { variantId: made.variantId, price },
  )

/** Resolves when the shop finds this many products by these words: what was just made has reached the reading side. */
export const untilFound = async (text: string, count: number): Promise<void> => {
  const ask = 'query($filter: ProductFilter) { products(filter: $filter, first: 1) { count { value } } }'
  const read = () => graphql<{ products: { count: { value: number } } }>('catalog', ask, { filter: { text, status: 'PUBLISHED' } })
  await expect.poll(async () => (await read()).products.count.value).toBe(count)
}

/** Takes so many off the shelf, or puts them on it. */
export const adjustStock = (made: Made, delta: number) =>
  mutate(
    'catalog',
    `mutation($commandId: ID!, $variantId: ID!, $delta: Int!) { adjustStock(commandId: $commandId, variantId: $variantId, delta: $delta, reason: "시험") { __typename ... on Rejected { message details } } }`,
    { variantId: made.variantId, delta },
  )

type Placed = { placeOrder: { __typename: 'OrderAccepted' | 'Rejected'; code?: string; followToken?: string; order?: { id: string; number: string } } }
export const placeOrder = async (made: Made, { quantity = 1, card = 'OK', orderId = randomUUID(), name = '김서연' } = {}): Promise<Placed['placeOrder']> => {
  const input = {
    lines: [{ variantId: made.variantId, quantity, unitPrice: made.price }],
    contact: { name, email: 'buyer@jangteo.test' },
    shipTo: { line1: '양화로 45', city: '서울', postcode: '04038', country: 'KR' },
    card,
  }
  const { placeOrder: answer } = await graphql<Placed>(
    'orders',
    `mutation($commandId: ID!, $orderId: ID!, $input: PlaceOrderInput!) { placeOrder(commandId: $commandId, orderId: $orderId, input: $input) { __typename ... on OrderAccepted { followToken order { id number } } ... on Rejected { code } } }`,
    { commandId: randomUUID(), orderId, input },
  )
  return answer
}

/** Sends all that is open of an order. */
export const shipOrder = (id: string) =>
  mutate<{ shipOrder: { __typename: string } }>(
    'orders',
    `mutation($commandId: ID!, $id: ID!) { shipOrder(commandId: $commandId, id: $id) { __typename ... on Rejected { message details } } }`,
    { id },
  )

/** How many orders match a text: beginnings of number, e-mail, name and SKU. */
export const ordersOf = async (text: string): Promise<number> =>
  (
    await graphql<{ orders: { count: { value: number } } }>('orders', `query($filter: OrderFilter) { orders(filter: $filter, first: 1) { count { value } } }`, {
      filter: { text },
    })
  ).orders.count.value

export const lifecycleOf = async (id: string): Promise<string | undefined> =>
  (await graphql<{ order: { lifecycle: string } | null }>('orders', `query($id: ID!) { order(id: $id) { lifecycle } }`, { id })).order?.lifecycle

export const stockOf = async (made: Made): Promise<{ onHand: number; reserved: number; available: number } | undefined> =>
  (
    await graphql<{ product: { variants: { onHand: number; reserved: number; available: number }[] } }>(
      'catalog',
      `query($id: ID!) { product(id: $id) { variants { onHand reserved available } } }`,
      { id: made.id },
    )
  ).product.variants[0]
