import { formatNumber, PlaceLoading, useGauge, useLocale, useSession } from '@jangteo/mfe-kit'
import { Changed, Figure, FigureRow } from '@jangteo/ui'
import { useWords } from '../words/use-words.ts'

/** Fills `home.staff`: how many variants run low, and how many of these are gone. */
export const LowStock = () => {
  const t = useWords()
  const locale = useLocale()
  const { may } = useSession()
  const low = useGauge<{ count: number; soldOut: number }>('catalog', 'low-stock')
  if (!may('read-stock')) return null
  if (!low) return <PlaceLoading />
  return (
    <FigureRow>
      <Figure label={t.lowStock} tone="gold" value={<Changed value={low.count}>{formatNumber(low.count, locale)}</Changed>} />
      <Figure label={t.soldOutCount} value={<Changed value={low.soldOut}>{formatNumber(low.soldOut, locale)}</Changed>} />
    </FigureRow>
  )
}
