import { titleOf } from '@jangteo/contracts/catalog/title'
import { formatAgo, formatMoney, Slot, useLocale, useNow } from '@jangteo/mfe-kit'
import { Changed, Diamond, Marked, Price, ProductCard } from '@jangteo/ui'
import { memo } from 'react'
import { useWords } from '../words/use-words.ts'
import { growsOld, listed, type News, newsOf, oldPriceText } from './news.ts'
import { availableOf, pictureOf, type ProductView, subtitleOf } from './product-view.ts'
import { slotProduct } from './slot-product.ts'

const SOON = 5_000
const LATER = 60_000

const NewsWords = ({ news }: { news: News }) => (
  <>
    {news.changed && <Diamond />}
    <Changed value={news.left}>{news.text}</Changed>
  </>
)

type LiveCardProps = {
  product: ProductView
  find?: string
  ratio?: 'card' | 'wide'
  eager?: boolean
  /** It has left the list it stands in; it keeps its place until the next one. */
  outside?: boolean
}

/** A product in a list: price and «3 left» change where they stand; sold out stays where it is. */
export const LiveCard = memo(({ product, find = '', ratio, eager, outside }: LiveCardProps) => {
  const t = useWords()
  const locale = useLocale()
  const later = useNow(LATER)
  const now = useNow(growsOld(product, later) ? SOON : LATER)
  const gone = availableOf(product) === 0
  const news: News | null = outside && !gone ? { text: t.outside, tone: 'quiet' } : newsOf(listed(product), t, locale, now)
  const money = (minor: number) => formatMoney(minor, product.currency, locale)
  const was = oldPriceText(product, now, locale)
  const range = product.variants.some(({ price }) => price !== product.priceFrom)
  return (
    <ProductCard
      href={`/catalog/p/${product.slug}`}
      picture={pictureOf(product)}
      title={<Marked text={titleOf(product, locale)} find={find} />}
      subtitle={ratio === 'wide' ? undefined : subtitleOf(product, locale)}
      price={<Price text={money(product.priceFrom)} value={product.priceFrom} was={was} from={range && !was ? t.from : undefined} />}
      news={gone || !news ? undefined : <NewsWords news={news} />}
      newsTone={news?.tone}
      soldOut={gone ? (product.stockChange?.kind === 'OUT' ? t.soldOutAgo(formatAgo(product.stockChange.at, locale, now)) : t.soldOut) : undefined}
      dimmed={outside}
      action={gone || outside ? undefined : <Slot name="card.actions" props={{ product: slotProduct(product) }} />}
      ratio={ratio}
      eager={eager}
    />
  )
})
