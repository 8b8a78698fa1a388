import type { Shelved } from './fill-shelves.ts'
import { type Gateway, insist } from './gateway.ts'
import { idOf } from './random.ts'

const PRICE =
  'mutation Price($commandId: ID!, $variantId: ID!, $price: MinorUnits!) { changePrice(commandId: $commandId, variantId: $variantId, price: $price) { __typename ... on Rejected { message details } } }'
const RECEIVE =
  'mutation Receive($commandId: ID!, $variantId: ID!, $quantity: Int!) { receiveStock(commandId: $commandId, variantId: $variantId, quantity: $quantity, reason: "다시 들어옴") { __typename ... on Rejected { message details } } }'
const ADJUST =
  'mutation Adjust($commandId: ID!, $variantId: ID!, $delta: Int!) { adjustStock(commandId: $commandId, variantId: $variantId, delta: $delta, reason: "전시품으로 뺌") { __typename ... on Rejected { message details } } }'

/** The last hour of the shop, oldest first: cups and a stool went, a pot came back, some prices fell. The home page shows it. */
export const makeNews = async (gateway: Gateway, shelves: readonly Shelved[]): Promise<void> => {
  const variantOf = (sku: string) => shelves.flatMap(({ variants }) => variants).find((variant) => variant.sku === sku)?.id
  const act = async (query: string, what: string, sku: string, more: object) =>
    insist(`${what} ${sku}`, await gateway.ask('catalog', query, { commandId: idOf(`${what} ${sku}`), variantId: variantOf(sku), ...more }))
  await act(RECEIVE, 'again', 'CELADON-CUP-180', { quantity: 12 })
  await act(ADJUST, 'last one', 'COPPER-CUP-01', { delta: -1 })
  await act(PRICE, 'cheaper', 'CELADON-CUP-2', { price: 37_800 })
  await act(ADJUST, 'last one', 'ASH-STOOL-01', { delta: -1 })
  await act(PRICE, 'cheaper', 'SEDGE-BASKET-01', { price: 32_400 })
  await act(RECEIVE, 'again', 'IRON-POT-18', { quantity: 14 })
  await act(PRICE, 'cheaper', 'JOGAKBO-RUN-01', { price: 52_200 })
}
