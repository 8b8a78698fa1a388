import { MAX_VARIANTS } from '@jangteo/contracts/catalog/product'
import { Sku } from '@jangteo/contracts/primitives'
import { rejectionText, useLocale } from '@jangteo/mfe-kit'
import { Button, NumberField, Panel, TextButton, TextField } from '@jangteo/ui'
import * as v from 'valibot'
import { useWords } from '../words/use-words.ts'
import css from './editor.module.css'

export type TypedVariant = { key: number; sku: string; price: number | null; name: string; value: string }
let nextKey = 0
export const emptyVariant = (): TypedVariant => ({ key: nextKey++, sku: '', price: null, name: '', value: '' })

/** SKU, price and one option for each variant of a new product. */
export const NewVariantsPanel = ({ variants, onChange }: { variants: TypedVariant[]; onChange: (variants: TypedVariant[]) => void }) => {
  const t = useWords()
  const locale = useLocale()
  const set = (key: number, change: Partial<TypedVariant>) => onChange(variants.map((variant) => (variant.key === key ? { ...variant, ...change } : variant)))
  const skuProblem = (sku: string) =>
    sku === '' || v.is(Sku, sku) ? undefined : rejectionText(locale, { code: 'VALIDATION', details: { path: 'sku', message: 'SKU_FORM' } })
  return (
    <Panel title={t.variants} count={variants.length}>
      {variants.map((variant) => (
        <div className={css.variant} key={variant.key}>
          <TextField
            size="staff"
            label="SKU"
            mono
            value={variant.sku}
            onChange={(sku) => set(variant.key, { sku: sku.toUpperCase() })}
            error={skuProblem(variant.sku)}
            maxLength={64}
          />
          <NumberField size="staff" label={t.head.price} value={variant.price} onChange={(price) => set(variant.key, { price })} min={0} max={1_000_000_000} />
          <TextField size="staff" label={t.optionName} value={variant.name} onChange={(name) => set(variant.key, { name })} maxLength={60} />
          <TextField size="staff" label={t.optionValue} value={variant.value} onChange={(value) => set(variant.key, { value })} maxLength={60} />
          {variants.length > 1 && <TextButton onClick={() => onChange(variants.filter(({ key }) => key !== variant.key))}>{t.removeVariant}</TextButton>}
        </div>
      ))}
      {variants.length < MAX_VARIANTS && (
        <Button size="toolbar" variant="secondary" onClick={() => onChange([...variants, { ...emptyVariant(), name: variants.at(-1)?.name ?? '' }])}>
          {t.addVariant}
        </Button>
      )}
    </Panel>
  )
}
