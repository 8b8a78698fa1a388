import type { VariantRow } from '@jangteo/contracts/catalog/product-row'
import { VariantPicker } from '@jangteo/ui'
import { FEW } from '../product/news.ts'
import type { ProductView } from '../product/product-view.ts'
import { useWords } from '../words/use-words.ts'
import { choose, optionsOf, valueOf } from './choose-variant.ts'

/** One picker for each option; each value says what is left of it together with the other choices. */
export const VariantChoice = ({ product, chosen, onChoose }: { product: ProductView; chosen: VariantRow; onChoose: (id: string) => void }) => {
  const t = useWords()
  const note = (left: number) => (left === 0 ? t.soldOut : left <= FEW ? t.left(left) : undefined)
  return optionsOf(product.variants).map(({ name, values }) => (
    <VariantPicker
      key={name}
      label={name}
      chosen={valueOf(chosen, name)}
      value={valueOf(chosen, name) ?? null}
      onChange={(value) => onChoose(choose(product.variants, chosen, name, value).id)}
      options={values.map((value) => {
        const { available } = choose(product.variants, chosen, name, value)
        return { value, label: value, note: note(available), tone: available > 0 ? 'gold' : undefined, out: available === 0 }
      })}
    />
  ))
}
