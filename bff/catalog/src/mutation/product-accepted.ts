import type { ProductRow } from '@jangteo/contracts/catalog/product-row'

/** GraphQL's `ProductAccepted`: the whole product as the command left it. */
export const productAccepted = (product: ProductRow) => ({ __typename: 'ProductAccepted' as const, product })
