import { formatNumber, useLocale } from '@jangteo/mfe-kit'
import { Changed, Chip } from '@jangteo/ui'
import { categoryName } from '../../product/product-view.ts'
import { useWords } from '../../words/use-words.ts'
import css from '../product-list.module.css'
import { withOption } from '../search.ts'
import { countOf, facetText, type FiltersProps, optionFacets, valuesOf } from './filters.tsx'

const CATEGORIES = 3
const VALUES = 2

type QuickProps = { label: string; count: number; own: boolean; selected: boolean; onPress: () => void }

const Quick = ({ label, count, own, selected, onPress }: QuickProps) => (
  <Chip
    selected={selected}
    onPress={onPress}
    count={
      <Changed value={count} own={own}>
        {formatNumber(count, useLocale())}
      </Changed>
    }
  >
    {label}
  </Chip>
)

/** On the phone the nearest choices stand in one row, each with how many it leaves. */
export const QuickChips = ({ search, look, facets, own }: FiltersProps) => {
  const t = useWords()
  const locale = useLocale()
  const categories = valuesOf(facets, 'category').filter(({ value }) => (search.category ? value === search.category : true))
  const [option] = optionFacets(facets)
  const chosen = search.options.find(({ name }) => name === option?.name)?.values ?? []
  const inStock = countOf(valuesOf(facets, 'in-stock'), 'true')
  return (
    <div role="group" aria-label={t.filters} className={css.quick}>
      {categories.slice(0, CATEGORIES).map(({ value, count }) => {
        const selected = search.category === value
        const press = () => look({ category: selected ? '' : value })
        return <Quick key={value} label={categoryName(value, locale)} count={count} own={own} selected={selected} onPress={press} />
      })}
      {option?.values.slice(0, VALUES).map(({ value, count }) => {
        const selected = chosen.includes(value)
        const press = () => look({ options: withOption(search.options, option.name, value, !selected) })
        return <Quick key={`${option.name} ${value}`} label={facetText(locale, option, value)} count={count} own={own} selected={selected} onPress={press} />
      })}
      <Quick label={t.inStockOnly} count={inStock} own={own} selected={search.inStock} onPress={() => look({ inStock: !search.inStock })} />
    </div>
  )
}
