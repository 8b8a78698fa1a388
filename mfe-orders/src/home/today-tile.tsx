import { formatMoney, formatNumber, useGauge, useLocale, useSession } from '@jangteo/mfe-kit'
import { Changed, Figure, FigureRow } from '@jangteo/ui'
import { useWords } from '../words/use-words.ts'

type Today = { orders: number; revenue: number | null; toShip: number }

/** Fills `home.staff`: today's orders, revenue and what is to be shipped, as gauges. */
export const TodayTile = () => {
  const t = useWords()
  const locale = useLocale()
  const { may } = useSession()
  const today = useGauge<Today>('orders', 'orders-today')
  if (!may('read-all-orders') || !today) return null
  return (
    <FigureRow>
      <Figure label={t.ordersToday} value={<Changed value={today.orders}>{formatNumber(today.orders, locale)}</Changed>} />
      {today.revenue !== null && <Figure label={t.revenueToday} value={<Changed value={today.revenue}>{formatMoney(today.revenue, 'KRW', locale)}</Changed>} />}
      <Figure label={t.toShip} value={<Changed value={today.toShip}>{formatNumber(today.toShip, locale)}</Changed>} />
    </FigureRow>
  )
}
