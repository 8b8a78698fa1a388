import { formatMoney, useLocale } from '@jangteo/mfe-kit'
import { Chip, TextButton } from '@jangteo/ui'
import { useWords } from '../words/use-words.ts'
import css from './product-list.module.css'
import type { Search } from './search.ts'

type InForce = { search: Search; look: (change: Partial<Search>) => void }

/** How many filters besides the category are in force. */
export const countInForce = ({ min, max, inStock }: Search): number => Number(min !== '' || max !== '') + Number(inStock)

/** The filters in force, each with its way out. */
export const InForce = ({ search, look }: InForce) => {
  const t = useWords()
  const locale = useLocale()
  const { min, max, inStock } = search
  if (countInForce(search) === 0) return null
  const money = (minor: string) => formatMoney(Number(minor), 'KRW', locale)
  const span = min && max ? `${money(min)}–${money(max)}` : min ? t.priceAbove(money(min)) : t.priceBelow(money(max))
  return (
    <div className={css.inForce}>
      {(min || max) && (
        <Chip onRemove={() => look({ min: '', max: '' })} removeLabel={`${t.price} ${t.clear}`}>
          {span}
        </Chip>
      )}
      {inStock && (
        <Chip onRemove={() => look({ inStock: false })} removeLabel={`${t.inStockOnly} ${t.clear}`}>
          {t.inStockOnly}
        </Chip>
      )}
      <TextButton onClick={() => look({ min: '', max: '', inStock: false })}>{t.clearAll}</TextButton>
    </div>
  )
}
