import { useLocale } from '@jangteo/mfe-kit'
import { Changed, Chip } from '@jangteo/ui'
import { categoryName } from '../../product/product-view.ts'
import { useWords } from '../../words/use-words.ts'
import css from '../product-list.module.css'
import { withOption } from '../search.ts'
import { countOf, type FiltersProps, optionFacets, valuesOf } from './filters.tsx'

const CATEGORIES = 3
const VALUES = 2

type Quick = { key: string; label: string; count: number; selected: boolean; press: () => void }

/** On the phone the nearest choices stand in one row, each with how many it leaves. */
export const QuickChips = ({ search, look, facets, own }: FiltersProps) => {
  const t = useWords()
  const locale = useLocale()
  const categories = valuesOf(facets, 'category').filter(({ value }) => (search.category ? value === search.category : true))
  const chosen = (name: string, value: string) => search.options.some((option) => option.name === name && option.values.includes(value))
  const quick: Quick[] = [
    ...categories.slice(0, CATEGORIES).map(({ value, count }) => ({
      key: value,
      label: categoryName(value, locale),
      count,
      selected: search.category === value,
      press: () => look({ category: search.category === value ? '' : value }),
    })),
    ...optionFacets(facets)
      .slice(0, 1)
      .flatMap(({ name, values }) =>
        values.slice(0, VALUES).map(({ value, count }) => ({
          key: `${name} ${value}`,
          label: value,
          count,
          selected: chosen(name, value),
          press: () => look({ options: withOption(search.options, name, value, !chosen(name, value)) }),
        })),
      ),
    {
      key: 'in-stock',
      label: t.inStockOnly,
      count: countOf(valuesOf(facets, 'in-stock'), 'true'),
      selected: search.inStock,
      press: () => look({ inStock: !search.inStock }),
    },
  ]
  return (
    <div role="group" aria-label={t.filters} className={css.quick}>
      {quick.map(({ key, label, count, selected, press }) => (
        <Chip
          key={key}
          selected={selected}
          onPress={press}
          count={
            <Changed value={count} own={own}>
              {count}
            </Changed>
          }
        >
          {label}
        </Chip>
      ))}
    </div>
  )
}
