import { formatMoney, useLocale } from '@jangteo/mfe-kit'
import { Chip, TextButton } from '@jangteo/ui'
import { useWords, type Words } from '../../words/use-words.ts'
import css from '../product-list.module.css'
import { facetText, type FiltersProps } from './filters.tsx'
import { type Search, unfiltered, withOption } from '../search.ts'

type InForceProps = Pick<FiltersProps, 'search' | 'look' | 'facets'>

/** How many filters besides the category are in force. */
export const countInForce = ({ priceMin, priceMax, inStock, options }: Search): number =>
  Number(priceMin !== '' || priceMax !== '') + Number(inStock) + options.reduce((sum, { values }) => sum + values.length, 0)

const priceText = ({ priceMin, priceMax }: Search, t: Words, money: (minor: string) => string): string => {
  if (priceMin && priceMax) return `${money(priceMin)}–${money(priceMax)}`
  return priceMin ? t.priceAbove(money(priceMin)) : t.priceBelow(money(priceMax))
}

/** The filters in force, each with its way out. */
export const InForce = ({ search, look, facets }: InForceProps) => {
  const t = useWords()
  const locale = useLocale()
  if (countInForce(search) === 0) return null
  const valueText = (name: string, value: string) => facetText(locale, facets.find((facet) => facet.name === name) ?? { name, values: [] }, value)
  const chip = (label: string, without: Partial<Search>) => (
    <Chip key={label} onRemove={() => look(without)} removeLabel={`${label} ${t.clear}`}>
      {label}
    </Chip>
  )
  return (
    <div className={css.inForce}>
      {search.options.flatMap(({ name, values }) =>
        values.map((value) => chip(valueText(name, value), { options: withOption(search.options, name, value, false) })),
      )}
      {(search.priceMin || search.priceMax) &&
        chip(
          priceText(search, t, (minor) => formatMoney(Number(minor), 'KRW', locale)),
          { priceMin: '', priceMax: '' },
        )}
      {search.inStock && chip(t.inStockOnly, { inStock: false })}
      <TextButton onClick={() => look(unfiltered)}>{t.clearAll}</TextButton>
    </div>
  )
}
