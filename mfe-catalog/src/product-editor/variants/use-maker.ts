import { choiceKey, MAX_VARIANTS, type VariantOption } from '@jangteo/contracts/catalog/product'
import { Sku } from '@jangteo/contracts/primitives'
import { rejectionText, type Locale, useLocale } from '@jangteo/mfe-kit'
import { useMemo, useState } from 'react'
import * as v from 'valibot'
import type { NewVariant } from '../../product/product.graphql.ts'
import { combinations, suggestSku, valuesIn } from './options.ts'
import { priceIn } from './use-prices.ts'

type TypedOption = { key: number; name: string; text: string }
type Edit = { sku?: string; price?: string; left?: boolean }
export type MadeRow = { key: string; options: VariantOption[]; sku: string; price: string; left: boolean; skuProblem?: string; priceWrong: boolean }
type Given = {
  options: readonly { name: string; values: string[] }[]
  taken: readonly (readonly VariantOption[])[]
  skus: readonly string[]
  beginning: string
  price: string
}

const NONE: Readonly<Record<string, Edit>> = {}

const skuProblem = (sku: string, locale: Locale) =>
  sku === '' || v.is(Sku, sku) ? undefined : rejectionText(locale, { code: 'VALIDATION', details: { path: 'sku', message: 'SKU_FORM' } })

/** Variants made of options: every choice that there is not yet, each with a SKU and a price that may be typed over, or left out. */
export const useMaker = ({ options: given, taken, skus, beginning, price }: Given) => {
  const locale = useLocale()
  const [options, setOptions] = useState<TypedOption[]>(() => given.map(({ name, values }, key) => ({ key, name, text: values.join(', ') })))
  const [edits, setEdits] = useState(NONE)
  const rows = useMemo(() => {
    const there = new Set(taken.map(choiceKey))
    const used = new Set(skus)
    const choices = combinations(options.map(({ name, text }) => ({ name, values: valuesIn(text) }))).filter((choice) => !there.has(choiceKey(choice)))
    return choices.slice(0, MAX_VARIANTS + 1).map((choice): MadeRow => {
      const key = choiceKey(choice)
      const edit = edits[key] ?? {}
      const sku = edit.sku ?? suggestSku(beginning, choice, used)
      used.add(sku)
      const typed = edit.price ?? price
      return {
        key,
        options: choice,
        sku,
        price: typed,
        left: edit.left ?? false,
        skuProblem: skuProblem(sku, locale),
        priceWrong: typed !== '' && priceIn(typed) === null,
      }
    })
  }, [options, edits, taken, skus, beginning, price, locale])
  const made = rows.filter(({ left }) => !left)
  const variants = made.map((row): NewVariant => ({ sku: row.sku, price: priceIn(row.price) ?? 0, options: row.options }))
  return {
    options,
    /** Whether somebody has written anything. */
    touched: edits !== NONE || options.length > given.length,
    rows,
    variants,
    tooMany: made.length + taken.length > MAX_VARIANTS,
    ready: made.length > 0 && made.length + taken.length <= MAX_VARIANTS && made.every((row) => v.is(Sku, row.sku) && priceIn(row.price) !== null),
    setOption: (key: number, change: Partial<TypedOption>) => setOptions((all) => all.map((one) => (one.key === key ? { ...one, ...change } : one))),
    addOption: () => setOptions((all) => [...all, { key: (all.at(-1)?.key ?? -1) + 1, name: '', text: '' }]),
    edit: (key: string, change: Edit) => setEdits((all) => ({ ...all, [key]: { ...all[key], ...change } })),
  }
}
export type Maker = ReturnType<typeof useMaker>
