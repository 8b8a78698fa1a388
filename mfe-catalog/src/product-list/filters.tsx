import { categories } from '@jangteo/contracts/catalog/product'
import { useLocale } from '@jangteo/mfe-kit'
import { Checkbox, FacetGroup, FacetLink, NumberField } from '@jangteo/ui'
import { useWords } from '../words/use-words.ts'
import css from './product-list.module.css'
import { type Search, writeSearch } from './search.ts'

/** Category, price and stock. Categories are links, so that they open in a new tab like any place. */
export const Filters = ({ search, look }: { search: Search; look: (change: Partial<Search>) => void }) => {
  const t = useWords()
  const locale = useLocale()
  const link = (slug: string, label: string) => (
    <FacetLink key={slug} href={`/catalog?${writeSearch({ ...search, category: slug })}`} label={label} current={search.category === slug} />
  )
  const price = (value: string) => (value ? Number(value) : null)
  return (
    <div>
      <FacetGroup title={t.category}>
        {link('', t.all)}
        {categories.map((category) => link(category.slug, category[locale]))}
      </FacetGroup>
      <FacetGroup title={t.price}>
        <div className={css.range}>
          <NumberField
            label={t.priceFrom}
            value={price(search.min)}
            onChange={(min) => look({ min: min === null ? '' : String(min) })}
            min={0}
            max={1_000_000_000}
          />
          <NumberField
            label={t.priceTo}
            value={price(search.max)}
            onChange={(max) => look({ max: max === null ? '' : String(max) })}
            min={0}
            max={1_000_000_000}
          />
        </div>
      </FacetGroup>
      <FacetGroup title={t.available}>
        <Checkbox label={t.inStockOnly} checked={search.inStock} onChange={(inStock) => look({ inStock })} />
      </FacetGroup>
    </div>
  )
}
