import { titleOf } from '@jangteo/contracts/catalog/title'
import { type SlotProps, useChanges, useGauge, useLocale, useQuery, useSession } from '@jangteo/mfe-kit'
import { useEffect } from 'react'
import { RecentChanges } from '../product/product.graphql.ts'
import { useLiveProducts } from '../product/use-live-products.ts'
import { useWords } from '../words/use-words.ts'

const LATEST = 12

/** `gone` is another number when other variants are sold out. */
type LowStock = { gone: number }
const goneOf = ({ gone }: LowStock) => gone

const SoldOut = ({ tell }: SlotProps['header.news']) => {
  const t = useWords()
  const locale = useLocale()
  const query = useQuery(RecentChanges, { first: LATEST })
  const rows = useLiveProducts(query.data?.recentChanges.nodes, query.position)
  useChanges(useGauge<LowStock>('catalog', 'low-stock'), goneOf, query)
  useEffect(() => {
    const items = rows.flatMap((product) => {
      const { id, variants, stockChange } = product
      if (stockChange?.kind !== 'OUT') return []
      const query = encodeURIComponent(variants[0]?.sku ?? product.title)
      return [{ id: `${id} ${stockChange.at}`, text: t.soldOutNews(titleOf(product, locale)), at: stockChange.at, href: `/catalog/stock?text=${query}` }]
    })
    tell('catalog', items)
  }, [rows, tell, t, locale])
  return null
}

/** Fills `header.news`: for those who look after the stock, what has just run out. */
export const GoodsNews = ({ tell }: SlotProps['header.news']) => useSession().may('read-stock') && <SoldOut tell={tell} />
