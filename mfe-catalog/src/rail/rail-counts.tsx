import { formatNumber, type RailCount, type SlotProps, useGauge, useLocale } from '@jangteo/mfe-kit'
import { useEffect } from 'react'

/** Fills `rail.counts`: how many products there are, and how many variants run low. */
export const RailCounts = ({ tell }: SlotProps['rail.counts']) => {
  const locale = useLocale()
  const products = useGauge<{ ALL: number }>('catalog', 'product-statuses')?.ALL
  const low = useGauge<{ LOW: number }>('catalog', 'stock')?.LOW
  useEffect(() => {
    const counts: (RailCount | null)[] = [
      products === undefined ? null : { item: 'products', count: formatNumber(products, locale) },
      low === undefined ? null : { item: 'stock', count: formatNumber(low, locale), tone: low > 0 ? 'gold' : undefined },
    ]
    tell(
      'catalog',
      counts.filter((one) => one !== null),
    )
  }, [products, low, locale, tell])
  return null
}
