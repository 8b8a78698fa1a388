import type { VariantOption } from '@jangteo/contracts/catalog/product'
import type { OptionOf } from '../../product/options.ts'

/** Values as they are typed, with commas between. */
export const valuesIn = (text: string): string[] => [...new Set(text.split(/[,，、]/).map((value) => value.trim()))].filter(Boolean)

/** Every way to choose one value of each option; an option without values is none. */
export const combinations = (options: readonly OptionOf[]): VariantOption[][] =>
  options
    .filter(({ name, values }) => name.trim() !== '' && values.length > 0)
    .reduce<VariantOption[][]>((all, { name, values }) => all.flatMap((some) => values.map((value) => [...some, { name: name.trim(), value }])), [[]])

/** A SKU that nobody has yet: the product's own beginning, then what of the choice can stand in a SKU, else a number. */
export const suggestSku = (beginning: string, options: readonly VariantOption[], taken: ReadonlySet<string>): string => {
  if (beginning === '') return ''
  const words = options.map(({ value }) => value.toUpperCase().replace(/[^A-Z0-9]+/g, '')).filter(Boolean)
  const named = [beginning, ...words].join('-').slice(0, 60)
  if (words.length > 0 && !taken.has(named)) return named
  for (let n = taken.size; ; n++) if (!taken.has(`${named}-${n}`)) return `${named}-${n}`
}

/** What all SKUs begin with, up to a hyphen: CUP-CEL-120 and CUP-WHT-120 begin with CUP. */
export const commonBeginning = (skus: readonly string[]): string => {
  const [first = '', ...rest] = skus
  if (rest.length === 0) return first
  const parts = first.split('-')
  const same = parts.findIndex((part, at) => at === parts.length - 1 || rest.some((sku) => sku.split('-')[at] !== part))
  return parts.slice(0, Math.max(1, same)).join('-')
}
