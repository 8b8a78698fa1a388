import type { VariantRow } from '@jangteo/contracts/catalog/product-row'
import { optionsOf, valueOf } from '../product/options.ts'

/** What tells a variant from the others: its options that leave a choice. */
export const optionsAmong = (variants: readonly VariantRow[], { options }: VariantRow): VariantRow['options'] => {
  const leave = optionsOf(variants).filter(({ values }) => values.length > 1)
  return leave.flatMap(({ name }) => options.find((option) => option.name === name) ?? [])
}

/** The variant that has this value and agrees with most other choices; one that can be bought first. */
export const choose = (variants: readonly VariantRow[], now: VariantRow, name: string, value: string): VariantRow => {
  const agrees = (variant: VariantRow) => variant.options.filter((option) => option.name !== name && valueOf(now, option.name) === option.value).length
  const fitting = variants.filter((variant) => valueOf(variant, name) === value)
  return fitting.toSorted((a, b) => agrees(b) - agrees(a) || Number(b.available > 0) - Number(a.available > 0))[0] ?? now
}

/** What the page opens with: the first that can be bought, else the first. */
export const firstChoice = (variants: readonly VariantRow[]): VariantRow | undefined => variants.find(({ available }) => available > 0) ?? variants[0]

/** A picture for each value of an option that shows in pictures, such as a colour: each value has one of its own, or the product's. Null for other options. */
export const picturesOf = (variants: readonly VariantRow[], name: string, ofProduct: string): Map<string, string> | null => {
  const pictures = Map.groupBy(variants, (variant) => valueOf(variant, name) ?? '')
  const each = [...pictures].map(([value, some]) => [value, [...new Set(some.map(({ image }) => image ?? ofProduct))]] as const)
  const distinct = new Set(each.flatMap(([, images]) => images))
  if (distinct.size < 2 || each.some(([, images]) => images.length > 1)) return null
  return new Map(each.map(([value, [image = ofProduct]]) => [value, image]))
}
