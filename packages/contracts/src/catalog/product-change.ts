/** One line of «who changed what»: what people did to a product, its goods received and counted included; what orders do to its stock is not. */
export type ProductChange = {
  id: string
  kind: 'CREATED' | 'EDITED' | 'PRICED' | 'VARIANTS_ADDED' | 'PUBLISHED' | 'ARCHIVED' | 'RECEIVED' | 'ADJUSTED'
  /** EDITED: names of the fields. */
  fields: string[]
  /** Variants it was about. */
  variantIds: string[]
  /** PRICED: minor units. */
  was: number | null
  now: number | null
  /** RECEIVED, ADJUSTED: units, signed, and why. */
  quantity: number | null
  reason: string | null
  by: string | null
  at: string
}
