import type { Shelved } from './fill-shelves.ts'
import type { Gateway } from './gateway.ts'
import { idOf } from './random.ts'

const PRICE =
  'mutation Price($commandId: ID!, $variantId: ID!, $price: MinorUnits!) { changePrice(commandId: $commandId, variantId: $variantId, price: $price) { __typename } }'
const RECEIVE =
  'mutation Receive($commandId: ID!, $variantId: ID!, $quantity: Int!) { receiveStock(commandId: $commandId, variantId: $variantId, quantity: $quantity, reason: "다시 들어옴") { __typename } }'
const ADJUST =
  'mutation Adjust($commandId: ID!, $variantId: ID!, $delta: Int!) { adjustStock(commandId: $commandId, variantId: $variantId, delta: $delta, reason: "전시품으로 뺌") { __typename } }'

const prices: Record<string, number> = { 'CELADON-CUP-2': 37_800, 'SEDGE-BASKET-01': 32_400, 'JOGAKBO-RUN-01': 52_200 }

/** The last hour of the shop: some prices fell, a pot came back, a stool went. The home page shows it. */
export const makeNews = async (gateway: Gateway, shelves: readonly Shelved[]): Promise<void> => {
  const variantOf = (sku: string) => shelves.flatMap(({ variants }) => variants).find((variant) => variant.sku === sku)?.id
  const act = (query: string, what: string, sku: string, more: object) =>
    gateway.ask('catalog', query, { commandId: idOf(`${what} ${sku}`), variantId: variantOf(sku), ...more })
  await act(ADJUST, 'last one', 'ASH-STOOL-01', { delta: -1 })
  await act(RECEIVE, 'again', 'IRON-POT-18', { quantity: 14 })
  for (const [sku, price] of Object.entries(prices)) await act(PRICE, 'cheaper', sku, { price })
}
