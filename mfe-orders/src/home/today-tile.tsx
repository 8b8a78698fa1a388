import { formatMoney, formatNumber, PlaceLoading, useGauge, useKeepLastKnown, useLocale, useSession } from '@jangteo/mfe-kit'
import { Changed, Figure, FigureRow } from '@jangteo/ui'
import { useWords } from '../words/use-words.ts'

type Today = { orders: number; revenue: number | null; toShip: number }

const useFigures = () => {
  const t = useWords()
  const locale = useLocale()
  const today = useGauge<Today>('orders', 'orders-today')
  if (!today) return []
  const { orders, revenue, toShip } = today
  return [
    { label: t.ordersToday, count: orders, value: formatNumber(orders, locale) },
    ...(revenue === null ? [] : [{ label: t.revenueToday, count: revenue, value: formatMoney(revenue, 'KRW', locale) }]),
    { label: t.toShip, count: toShip, value: formatNumber(toShip, locale) },
  ]
}

/** Fills `home.staff`: today's orders, revenue and what is to be shipped, as gauges. */
export const TodayTile = () => {
  const { may } = useSession()
  const figures = useFigures()
  useKeepLastKnown(
    'orders',
    figures.map(({ label, value }) => ({ label, value })),
  )
  if (!may('read-all-orders')) return null
  if (figures.length === 0) return <PlaceLoading />
  return (
    <FigureRow>
      {figures.map(({ label, count, value }) => (
        <Figure key={label} label={label} value={<Changed value={count}>{value}</Changed>} />
      ))}
    </FigureRow>
  )
}
