import { formatMoney, seamOf, Slot, useLocale, useNow, useParams, useQuery, useRow, useTitle } from '@jangteo/mfe-kit'
import { Breadcrumbs, Button, Changed, EmptyState, LinkButton, LoadingBlocks, Money, Notice, PartTag, Tile, Wrap } from '@jangteo/ui'
import { useState } from 'react'
import { FEW, newsOf, oldPrice } from '../product/news.ts'
import { OneProduct } from '../product/product.graphql.ts'
import { categoryName, categoryOf, descriptionOf, type ProductView, subtitleOf, titleOf } from '../product/product-view.ts'
import { slotProduct } from '../product/slot-product.ts'
import { useLiveProducts } from '../product/use-live-products.ts'
import { useWords } from '../words/use-words.ts'
import { firstChoice } from './choose-variant.ts'
import { Pictures } from './pictures.tsx'
import css from './product-page.module.css'
import { VariantChoice } from './variant-choice.tsx'

const bareVersion = (version: string): string => version.replace(/-[0-9a-f]{8}$/, '')

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

const BuyBox = ({ product }: { product: ProductView }) => {
  const t = useWords()
  const locale = useLocale()
  const now = useNow(5000)
  const [picked, setPicked] = useState<string | null>(null)
  const chosen = product.variants.find(({ id }) => id === picked) ?? firstChoice(product.variants)
  if (!chosen) return null
  const money = (minor: number) => formatMoney(minor, product.currency, locale)
  const about = product.priceChange?.variantId === chosen.id ? product : { ...product, priceChange: null }
  const was = oldPrice(about, now)
  const news = newsOf({ ...about, variants: [chosen], stockChange: null }, t, locale, now)
  return (
    <>
      <Money
        text={money(chosen.price)}
        value={chosen.price}
        size="buy"
        was={was === null ? undefined : money(was)}
        news={about.priceChange ? news?.text : undefined}
      />
      <p className={chosen.options.length > 0 ? 'jt-out-of-sight' : css.stock} aria-live="polite">
        <Changed value={chosen.available} look="pill">
          {chosen.available === 0 ? t.soldOut : chosen.available <= FEW ? t.left(chosen.available) : ''}
        </Changed>
      </p>
      <VariantChoice product={product} chosen={chosen} onChoose={setPicked} />
      <BuyBar product={product} variantId={chosen.id} />
    </>
  )
}

const Loaded = ({ product }: { product: ProductView }) => {
  const t = useWords()
  const locale = useLocale()
  const title = titleOf(product, locale)
  const category = categoryOf(product)
  const about = descriptionOf(product, locale)
  useTitle(title)
  return (
    <>
      <div className={css.crumbs}>
        <Breadcrumbs label={t.category} items={[{ label: categoryName(category, locale), href: `/catalog?category=${category}` }, { label: title }]} />
      </div>
      <div className={css.columns}>
        <Pictures images={product.images} title={title} />
        <div className={css.side}>
          <div className={css.title}>
            <h1 className="jt-product">{title}</h1>
            <p>{subtitleOf(product, locale)}</p>
          </div>
          {product.status === 'PUBLISHED' ? <BuyBox product={product} /> : <Notice tone="gold">{t.notOnSale}</Notice>}
        </div>
        {about && (
          <section className={css.about}>
            <h2>{t.about}</h2>
            <p>{about}</p>
          </section>
        )}
      </div>
    </>
  )
}

/** One product, alive: price and stock change where they stand. */
export const ProductPage = () => {
  const t = useWords()
  const { slug = '' } = useParams()
  const query = useQuery(OneProduct, { slug: decodeURIComponent(slug) })
  const found = query.data?.product
  useLiveProducts(found ? [found] : undefined, query.position)
  const row = useRow<ProductView>('Product', found?.id ?? '')
  const body = () => {
    if (query.status === 'failed' && !row)
      return <EmptyState wholePage title={t.notLoaded} action={<Button onClick={() => void query.refetch()}>{t.retry}</Button>} />
    if (query.status === 'ready' && !found)
      return <EmptyState wholePage title={t.noProduct} text={t.noProductText} action={<LinkButton href="/catalog">{t.seeAll}</LinkButton>} />
    return row ? <Loaded key={row.id} product={row} /> : <LoadingBlocks label={t.loading} look="page" />
  }
  return <Wrap>{body()}</Wrap>
}
