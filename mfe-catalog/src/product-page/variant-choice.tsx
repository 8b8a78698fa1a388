import { LOW_STOCK } from '@jangteo/contracts/catalog/stock-standing'
import type { VariantRow } from '@jangteo/contracts/catalog/product-row'
import { formatMoney, useLocale } from '@jangteo/mfe-kit'
import { Changed, Select, VariantPicker } from '@jangteo/ui'
import { useOptionText } from '../product/option-names.ts'
import { pictureOf, type ProductView } from '../product/product-view.ts'
import { useWords } from '../words/use-words.ts'
import { optionsOf, valueOf } from '../product/options.ts'
import { choose, picturesOf } from './choose-variant.ts'

/** More values than this are a list to open, or the page would be all choices. */
const LAID_OUT = 12

type ChoiceProps = { product: ProductView; chosen: VariantRow; onChoose: (id: string) => void }

/** What a choice says of itself: how few are left, else its price where prices differ. */
const useNote = ({ product }: ChoiceProps) => {
  const t = useWords()
  const locale = useLocale()
  const dearer = new Set(product.variants.map(({ price }) => price)).size > 1
  return ({ available, price }: VariantRow): string | undefined => {
    if (available === 0) return t.soldOut
    if (available <= LOW_STOCK) return t.left(available)
    return dearer ? formatMoney(price, product.currency, locale) : undefined
  }
}

const Option = ({ name, values, ...props }: ChoiceProps & { name: string; values: string[] }) => {
  const { product, chosen, onChoose } = props
  const note = useNote(props)
  const say = useOptionText(product)
  const pictures = picturesOf(product.variants, name, pictureOf(product))
  const now = valueOf(chosen, name)
  const options = values.map((value) => ({ value, words: say(name, value), variant: choose(product.variants, chosen, name, value) }))
  const pick = (value: string) => onChoose(choose(product.variants, chosen, name, value).id)
  if (values.length > LAID_OUT) {
    const lines = options.map(({ value, words, variant }) => ({ value, label: [words, note(variant)].filter(Boolean).join(' · ') }))
    return <Select size="store" label={say(name)} value={now ?? ''} onChange={pick} options={lines} />
  }
  return (
    <VariantPicker
      label={say(name)}
      chosen={pictures && now && say(name, now)}
      value={now ?? null}
      onChange={pick}
      options={options.map(({ value, words, variant }) => {
        const out = variant.available === 0
        const few = !out && variant.available <= LOW_STOCK
        const standing = note(variant)
        if (pictures) return { value, label: out ? `${words} · ${standing}` : words, picture: pictures.get(value), out }
        return { value, label: words, note: standing && <Changed value={variant.available}>{standing}</Changed>, tone: few ? 'gold' : undefined, out }
      })}
    />
  )
}

/** Variants that say nothing of how they differ are told apart by their SKU. */
const BySku = (props: ChoiceProps) => {
  const t = useWords()
  const note = useNote(props)
  const options = props.product.variants.map((variant) => ({ value: variant.id, label: [variant.sku, note(variant)].filter(Boolean).join(' · ') }))
  return <Select size="store" label={t.choose} value={props.chosen.id} onChange={props.onChoose} options={options} />
}

/** One picker for each option that leaves a choice. */
export const VariantChoice = (props: ChoiceProps) => {
  const options = optionsOf(props.product.variants)
  if (options.length === 0) return props.product.variants.length > 1 && <BySku {...props} />
  return options.filter(({ values }) => values.length > 1).map((option) => <Option key={option.name} {...props} {...option} />)
}
