import type { ProductMoment } from '@jangteo/contracts/catalog/product-moment'
import { titleOf } from '@jangteo/contracts/catalog/title'
import { LOW_STOCK } from '@jangteo/contracts/catalog/stock-standing'
import type { VariantRow } from '@jangteo/contracts/catalog/product-row'
import { bareVersion, formatMoney, seamOf, Slot, useLocale, useNow, useParams, useQuery, useRow, useTitle } from '@jangteo/mfe-kit'
import { Breadcrumbs, Button, Changed, EmptyState, LinkButton, LoadingBlocks, Money, Notice, PartTag, Tile, Wrap } from '@jangteo/ui'
import { useState } from 'react'
import { newsOf, oldPrice } from '../product/news.ts'
import { ProductToday } from '../product/product.graphql.ts'
import { categoryName, categoryOf, type ProductView, subtitleOf } from '../product/product-view.ts'
import { slotProduct } from '../product/slot-product.ts'
import { useLiveProducts } from '../product/use-live-products.ts'
import { useWords } from '../words/use-words.ts'
import { About } from './about.tsx'
import { firstChoice } from './choose-variant.ts'
import { Pictures } from './pictures.tsx'
import css from './product-page.module.css'
import { Today } from './today.tsx'
import { VariantChoice } from './variant-choice.tsx'

/** Where another part sells it; on the phone fixed at the lower edge. */
const BuyBar = ({ product, variantId }: { product: ProductView; variantId: string }) => (
  <div className="jt-buy-bar">
    <Slot
      name="product.actions"
      props={{ product: slotProduct(product), variantId }}
      wrap={(part, child) => (
        <Tile part={part.name} stitched="top" state={seamOf(part)} className={css.piece}>
          {child}
          <PartTag part={part.name} version={bareVersion(part.version)} className={css.tag} />
        </Tile>
      )}
    />
  </div>
)

const BuyBox = ({ product, chosen, onChoose }: { product: ProductView; chosen: VariantRow; onChoose: (id: string) => void }) => {
  const t = useWords()
  const locale = useLocale()
  const now = useNow(5000)
  const money = (minor: number) => formatMoney(minor, product.currency, locale)
  const about = product.priceChange?.variantId === chosen.id ? product : { ...product, priceChange: null }
  const was = oldPrice(about, now)
  const news = newsOf({ ...about, variants: [chosen], stockChange: null }, { ...t, cheaper: t.wentDown, dearer: t.wentUp }, locale, now)
  return (
    <>
      <Money
        key={chosen.id}
        text={money(chosen.price)}
        value={chosen.price}
        size="buy"
        was={was === null ? undefined : money(was)}
        news={news?.changed ? news.text : undefined}
      />
      <p className={product.variants.length > 1 ? 'jt-out-of-sight' : css.stock} aria-live="polite">
        <Changed value={chosen.available} look="pill">
          {chosen.available === 0 ? t.soldOut : chosen.available <= LOW_STOCK ? t.left(chosen.available) : ''}
        </Changed>
      </p>
      <VariantChoice product={product} chosen={chosen} onChoose={onChoose} />
      <BuyBar product={product} variantId={chosen.id} />
    </>
  )
}

const Loaded = ({ product, moments }: { product: ProductView; moments: ProductMoment[] }) => {
  const t = useWords()
  const locale = useLocale()
  // chosen once: one that sells out meanwhile stays chosen, and says so
  const [picked, setPicked] = useState(() => firstChoice(product.variants)?.id)
  const chosen = product.variants.find(({ id }) => id === picked)
  const title = titleOf(product, locale)
  const category = categoryOf(product)
  const forSale = product.status === 'PUBLISHED'
  useTitle(title)
  return (
    <>
      <div className={css.crumbs}>
        <Breadcrumbs label={t.category} items={[{ label: categoryName(category, locale), href: `/catalog?category=${category}` }, { label: title }]} />
      </div>
      <div className={css.columns}>
        <Pictures images={product.images} title={title} variantId={chosen?.id ?? ''} own={chosen?.image} />
        <div className={css.side}>
          <div className={css.title}>
            <h1 className="jt-product" dir="auto">
              {title}
            </h1>
            <p dir="auto">{subtitleOf(product, locale)}</p>
          </div>
          {forSale && chosen ? <BuyBox product={product} chosen={chosen} onChoose={setPicked} /> : <Notice tone="gold">{t.notOnSale}</Notice>}
          {forSale && <Today product={product} read={moments} />}
        </div>
        <About product={product} />
      </div>
    </>
  )
}

/** One product, alive: price and stock change where they stand. */
export const ProductPage = () => {
  const t = useWords()
  const { slug = '' } = useParams()
  const query = useQuery(ProductToday, { slug })
  const found = query.data?.product
  useLiveProducts(found ? [found] : undefined, query.position)
  const row = useRow<ProductView>('Product', found?.id ?? '')
  const body = () => {
    if (query.status === 'failed' && !row)
      return <EmptyState wholePage title={t.notLoaded} action={<Button onClick={() => void query.refetch()}>{t.retry}</Button>} />
    if (query.status === 'ready' && !found)
      return <EmptyState wholePage title={t.noProduct} text={t.noProductText} action={<LinkButton href="/catalog">{t.seeAll}</LinkButton>} />
    return row ? <Loaded key={row.id} product={row} moments={query.data?.productToday ?? []} /> : <LoadingBlocks label={t.loading} look="page" />
  }
  return <Wrap>{body()}</Wrap>
}
