import { choiceKey, type VariantOption } from '@jangteo/contracts/catalog/product'
import { refused } from '@jangteo/contracts/rejection'

/** Where the first from `old` on stands that says the same as one before it; -1 if none does. */
const repeated = <T>(all: readonly T[], old: number, said: (one: T) => string): number => {
  const seen = new Set<string>()
  return all.findIndex((one, at) => seen.size === seen.add(said(one)).size && at >= old)
}

/**
 * Each variant is told from its siblings by SKU and options: refuses the first new one that is not, null if all are. The first `old` are the
 * product's already and not judged again.
 */
export const refuseTwin = (all: readonly { sku: string; options: readonly VariantOption[] }[], old = 0) => {
  const wrong = (at: number, field: string, message: string) => refused('VALIDATION', { path: `variants.${at - old}.${field}`, message })
  const sku = repeated(all, old, (variant) => variant.sku)
  if (sku >= 0) return wrong(sku, 'sku', 'SKU_TAKEN')
  const options = repeated(all, old, (variant) => choiceKey(variant.options))
  return options >= 0 ? wrong(options, 'options', 'OPTIONS_TAKEN') : null
}
