import type { ProductChange } from '@jangteo/contracts/catalog/product-change'
import { document } from '@jangteo/mfe-kit'
import { type NewVariant, PRODUCT_RESULT, type ProductInput, type ProductResult, REJECTED, type Rejected } from '../product/product.graphql.ts'
import type { Editable } from './fields/edits.ts'

type Edited = { __typename: 'ProductAccepted'; product: Editable } | Rejected
export const EditProduct = document<{ editProduct: Edited }, { commandId: string; id: string; expectedVersion: number; input: ProductInput }>(
  `mutation EditProduct($commandId: ID!, $id: ID!, $expectedVersion: Int!, $input: EditProductInput!) { editProduct(commandId: $commandId, id: $id, expectedVersion: $expectedVersion, input: $input) {
    __typename ... on ProductAccepted { product { version title titleEn description descriptionEn category { slug } images optionWords { name value en swatch } } } ${REJECTED} } }`,
)
export const AddVariants = document<{ addVariants: ProductResult }, { commandId: string; id: string; variants: NewVariant[] }>(
  `mutation AddVariants($commandId: ID!, $id: ID!, $variants: [CreateVariantInput!]!) { addVariants(commandId: $commandId, id: $id, variants: $variants) { ${PRODUCT_RESULT} } }`,
)
export type HistoryAnswer = { productHistory: { nodes: ProductChange[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } }
export const ProductHistory = document<HistoryAnswer, { id: string; first: number; after?: string }>(
  `query ProductHistory($id: ID!, $first: Int!, $after: String) { productHistory(id: $id, first: $first, after: $after) {
    nodes { id kind fields variantIds was now quantity reason by at } pageInfo { hasNextPage endCursor } } }`,
)
