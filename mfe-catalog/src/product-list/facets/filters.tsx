import { type Locale, useLocale } from '@jangteo/mfe-kit'
import { Facet as FacetBox, FacetGroup, FacetLink, TextButton } from '@jangteo/ui'
import { useState } from 'react'
import type { Facet } from '../../product/product.graphql.ts'
import { categoryName } from '../../product/product-view.ts'
import { useWords } from '../../words/use-words.ts'
import css from '../product-list.module.css'
import { type Search, withOption, writeSearch } from '../search.ts'
import { PriceFilter } from './price-filter.tsx'

const FIRST = 8

/** What narrows the list. `own`: the counts are another question's, which is no news. */
export type FiltersProps = { search: Search; look: (change: Partial<Search>) => void; facets: readonly Facet[]; own: boolean }

export const valuesOf = (facets: readonly Facet[], name: string): Facet['values'] => facets.find((facet) => facet.name === name)?.values ?? []
/** The facets that products bring along, after the three that every shop has. */
export const optionFacets = (facets: readonly Facet[]): readonly Facet[] => facets.slice(3)
/** What an option, or one of its values, is called on a page in this language. */
export const facetText = (locale: Locale, { name, en, values }: Facet, value?: string): string => {
  const english = value === undefined ? en : values.find((one) => one.value === value)?.en
  return (locale === 'en' && english) || (value ?? name)
}
export const countOf = (values: Facet['values'], value: string): number => values.find((one) => one.value === value)?.count ?? 0

/** Categories are links, so that they open in a new tab like any place. */
const Categories = ({ search, facets, own }: FiltersProps) => {
  const t = useWords()
  const locale = useLocale()
  const values = valuesOf(facets, 'category')
  const link = (slug: string, label: string, count: number) => (
    <FacetLink
      key={slug}
      href={`/catalog?${writeSearch({ ...search, category: slug })}`}
      label={label}
      count={count}
      own={own}
      current={search.category === slug}
    />
  )
  return (
    <FacetGroup title={t.category}>
      {link(
        '',
        t.all,
        values.reduce((sum, { count }) => sum + count, 0),
      )}
      {values.map(({ value, count }) => link(value, categoryName(value, locale), count))}
    </FacetGroup>
  )
}

const Option = ({ search, look, own, facet }: Omit<FiltersProps, 'facets'> & { facet: Facet }) => {
  const t = useWords()
  const locale = useLocale()
  const { name, values } = facet
  const [all, setAll] = useState(false)
  const chosen = search.options.find((option) => option.name === name)?.values ?? []
  const shown = values.filter(({ value }, at) => all || at < FIRST || chosen.includes(value))
  return (
    <FacetGroup title={facetText(locale, facet)}>
      {shown.map(({ value, count }) => (
        <FacetBox
          key={value}
          label={facetText(locale, facet, value)}
          count={count}
          own={own}
          checked={chosen.includes(value)}
          onChange={(wanted) => look({ options: withOption(search.options, name, value, wanted) })}
        />
      ))}
      {shown.length < values.length && (
        <TextButton className={css.moreValues} onClick={() => setAll(true)}>
          {t.moreValues(values.length - shown.length)}
        </TextButton>
      )}
    </FacetGroup>
  )
}

export const Filters = (props: FiltersProps) => {
  const t = useWords()
  const { search, look, facets, own } = props
  return (
    <div className={css.filters}>
      <Categories {...props} />
      <PriceFilter search={search} look={look} steps={valuesOf(facets, 'price')} />
      {optionFacets(facets).map((facet) => (
        <Option key={facet.name} {...props} facet={facet} />
      ))}
      <FacetGroup title={t.available}>
        <FacetBox
          label={t.inStockOnly}
          count={countOf(valuesOf(facets, 'in-stock'), 'true')}
          own={own}
          checked={search.inStock}
          onChange={(inStock) => look({ inStock })}
        />
      </FacetGroup>
    </div>
  )
}
