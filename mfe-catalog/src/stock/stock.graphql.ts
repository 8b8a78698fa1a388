import type { StockMovement } from '@jangteo/contracts/catalog/stock-movement'
import type { StockView } from '@jangteo/contracts/catalog/stock-standing'
import { document } from '@jangteo/mfe-kit'
import { FIELDS, REJECTED, type Rejected } from '../product/product.graphql.ts'
import type { ProductView } from '../product/product-view.ts'

type PageInfo = { hasNextPage: boolean; endCursor: string | null }
export type StockFilter = { text?: string; view: StockView; categories?: string[] }
export type StockAnswer = { stock: { nodes: { id: string; product: ProductView }[]; pageInfo: PageInfo; count: { value: number; capped: boolean } } }
export const Stock = document<StockAnswer, { filter: StockFilter; first: number; after?: string }>(
  `query Stock($filter: StockFilter, $first: Int!, $after: String) { stock(filter: $filter, first: $first, after: $after) {
    nodes { id product { ${FIELDS} } } pageInfo { hasNextPage endCursor } count { value capped } } }`,
)

export type MovementsAnswer = { stockMovements: { nodes: StockMovement[]; sum: { onHand: number; reserved: number }; pageInfo: PageInfo } }
export const StockMovements = document<MovementsAnswer, { variantId: string; first: number; after?: string }>(
  `query StockMovements($variantId: ID!, $first: Int!, $after: String) { stockMovements(variantId: $variantId, first: $first, after: $after) {
    nodes { id variantId kind quantity onHand reserved orderId reason by at } sum { onHand reserved } pageInfo { hasNextPage endCursor } } }`,
)

const RESULT = `__typename ... on StockAccepted { variant { id version } } ${REJECTED}`
export type StockResult = { __typename: 'StockAccepted'; variant: { id: string; version: number } } | Rejected
type Command = { commandId: string; variantId: string; reason: string }
export const ReceiveStock = document<{ receiveStock: StockResult }, Command & { quantity: number }>(
  `mutation ReceiveStock($commandId: ID!, $variantId: ID!, $quantity: Int!, $reason: String!) { receiveStock(commandId: $commandId, variantId: $variantId, quantity: $quantity, reason: $reason) { ${RESULT} } }`,
)
export const AdjustStock = document<{ adjustStock: StockResult }, Command & { delta: number }>(
  `mutation AdjustStock($commandId: ID!, $variantId: ID!, $delta: Int!, $reason: String!) { adjustStock(commandId: $commandId, variantId: $variantId, delta: $delta, reason: $reason) { ${RESULT} } }`,
)
