import type { VariantRow } from '@jangteo/contracts/catalog/product-row'

/** The option names in their order, each with its values in the order of the variants. */
export const optionsOf = (variants: readonly VariantRow[]): { name: string; values: string[] }[] => {
  const found = new Map<string, Set<string>>()
  for (const { options } of variants) for (const { name, value } of options) found.set(name, (found.get(name) ?? new Set()).add(value))
  return [...found].map(([name, values]) => ({ name, values: [...values] }))
}

export const valueOf = (variant: VariantRow, name: string): string | undefined => variant.options.find((option) => option.name === name)?.value

/** The variant that has this value and agrees with most other choices; one that can be bought first. */
export const choose = (variants: readonly VariantRow[], now: VariantRow, name: string, value: string): VariantRow => {
  const agrees = (variant: VariantRow) => variant.options.filter((option) => option.name !== name && valueOf(now, option.name) === option.value).length
  const fitting = variants.filter((variant) => valueOf(variant, name) === value)
  return fitting.toSorted((a, b) => agrees(b) - agrees(a) || Number(b.available > 0) - Number(a.available > 0))[0] ?? now
}

/** What the page opens with: the first that can be bought, else the first. */
export const firstChoice = (variants: readonly VariantRow[]): VariantRow | undefined => variants.find(({ available }) => available > 0) ?? variants[0]
