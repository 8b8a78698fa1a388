import type { VariantOption } from '@jangteo/contracts/catalog/product'

type Named = { options: readonly VariantOption[] }
/** One option with all its values, such as 크기: 120ml, 180ml. */
export type OptionOf = { name: string; values: string[] }

/** The options that tell these variants apart, each with its values in the order they first stand. */
export const optionsOf = (variants: readonly Named[]): OptionOf[] => {
  const found = new Map<string, Set<string>>()
  for (const { options } of variants) for (const { name, value } of options) found.set(name, (found.get(name) ?? new Set()).add(value))
  return [...found].map(([name, values]) => ({ name, values: [...values] }))
}

export const valueOf = ({ options }: Named, name: string): string | undefined => options.find((option) => option.name === name)?.value
