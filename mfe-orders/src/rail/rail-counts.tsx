import { formatCount, type RailCount, type SlotProps, useLocale } from '@jangteo/mfe-kit'
import { useEffect } from 'react'
import { useOrdersGauge } from '../order/use-orders-gauge.ts'

/** Lists count up to here. */
const CAP = 10_000

/** Fills `rail.counts`: how many orders there are, how many to send, how many went wrong. */
export const RailCounts = ({ tell }: SlotProps['rail.counts']) => {
  const locale = useLocale()
  const counts = useOrdersGauge()
  const { count, toShip, problems } = counts ?? {}
  useEffect(() => {
    if (count === undefined || toShip === undefined || problems === undefined) return
    const told = (value: number) => formatCount({ value: Math.min(value, CAP), capped: value > CAP }, locale)
    const said: RailCount[] = [
      { item: 'orders', count: told(count) },
      { item: 'to-ship', count: told(toShip) },
      { item: 'problems', count: told(problems), tone: problems > 0 ? 'madder' : undefined },
    ]
    tell('orders', said)
  }, [count, toShip, problems, locale, tell])
  return null
}
