import type { VariantRow } from '@jangteo/contracts/catalog/product-row'

/** GraphQL's `StockAccepted`: the variant as the command left it. */
export const stockAccepted = (variant: VariantRow) => ({ __typename: 'StockAccepted' as const, variant })
