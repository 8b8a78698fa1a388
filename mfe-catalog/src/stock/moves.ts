import type { VariantRow } from '@jangteo/contracts/catalog/product-row'

/** Units that were sent to the ledger and not seen there yet, by variant; `version` is what they were counted on. */
export type Moves = Readonly<Record<string, { units: number; version: number }>>

/** The variant as it will be. Once it has moved on from the version that was counted on, what it says itself is true. */
export const withMove = (variant: VariantRow, moves: Moves): VariantRow => {
  const move = moves[variant.id]
  if (!move || variant.version !== move.version) return variant
  return { ...variant, onHand: (variant.onHand ?? 0) + move.units, available: variant.available + move.units }
}
