import { formatAgo, formatMoney, Slot, useLocale, useNow } from '@jangteo/mfe-kit'
import { Marked, Price, ProductCard } from '@jangteo/ui'
import { memo } from 'react'
import { useWords } from '../words/use-words.ts'
import { newsOf, oldPrice } from './news.ts'
import { availableOf, pictureOf, type ProductView, subtitleOf, titleOf } from './product-view.ts'
import { slotProduct } from './slot-product.ts'

/** A product in a list: price and «3 left» change where they stand; sold out stays where it is. */
export const LiveCard = memo(({ product, find = '', ratio, eager }: { product: ProductView; find?: string; ratio?: 'card' | 'wide'; eager?: boolean }) => {
  const t = useWords()
  const locale = useLocale()
  const now = useNow(5000)
  const news = newsOf(product, t, locale, now)
  const was = oldPrice(product, now)
  const money = (minor: number) => formatMoney(minor, product.currency, locale)
  const gone = availableOf(product) === 0
  const range = product.variants.some(({ price }) => price !== product.priceFrom)
  return (
    <ProductCard
      href={`/catalog/p/${product.slug}`}
      picture={pictureOf(product)}
      title={<Marked text={titleOf(product, locale)} find={find} />}
      subtitle={ratio === 'wide' ? undefined : subtitleOf(product, locale)}
      price={<Price text={money(product.priceFrom)} value={product.priceFrom} was={was === null ? undefined : money(was)} from={range ? t.from : undefined} />}
      news={gone ? undefined : news?.text}
      newsTone={news?.tone}
      soldOut={gone ? (product.stockChange?.kind === 'OUT' ? t.soldOutAgo(formatAgo(product.stockChange.at, locale, now)) : t.soldOut) : undefined}
      action={gone ? undefined : <Slot name="card.actions" props={{ product: slotProduct(product) }} />}
      ratio={ratio}
      eager={eager}
    />
  )
})
