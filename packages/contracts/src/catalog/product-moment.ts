/** One line of a product's own small ledger, open to customers: no order, no person, nothing of what is held for whom. `seq` counts it, newest highest. */
export type ProductMoment = {
  seq: number
  kind: 'PRICE' | 'SOLD' | 'BACK' | 'ARRIVED'
  at: string
  variantId: string
  quantity: number | null
  left: number | null
  was: number | null
  now: number | null
}
