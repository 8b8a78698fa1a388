import { titleOf } from '@jangteo/contracts/catalog/title'
import { LOW_STOCK } from '@jangteo/contracts/catalog/stock-standing'
import { formatMoney, Link, PlaceLoading, useLocale, useNow, useQuery } from '@jangteo/mfe-kit'
import { Price, Tag } from '@jangteo/ui'
import { oldPriceText } from '../product/news.ts'
import { Featured as FeaturedProducts } from '../product/product.graphql.ts'
import { availableOf, firstSentence, pictureOf, type ProductView, subtitleOf } from '../product/product-view.ts'
import { useLiveProducts } from '../product/use-live-products.ts'
import { useWords } from '../words/use-words.ts'
import { HeroLook, SmallLook } from './featured-looks.tsx'
import css from './home.module.css'

const LivePrice = ({ product, size }: { product: ProductView; size?: 'figure' }) => {
  const locale = useLocale()
  const was = oldPriceText(product, useNow(5000), locale)
  return <Price size={size} text={formatMoney(product.priceFrom, product.currency, locale)} value={product.priceFrom} was={was} />
}

const Hero = ({ product }: { product: ProductView }) => {
  const t = useWords()
  const locale = useLocale()
  const left = availableOf(product)
  return (
    <Link href={`/catalog/p/${product.slug}`} className={css.hero}>
      <HeroLook picture={pictureOf(product)} over={t.featured} title={titleOf(product, locale)} subtitle={subtitleOf(product, locale)}>
        <LivePrice product={product} size="figure" />
        {left <= LOW_STOCK && <Tag tone="gold">{left === 0 ? t.soldOut : t.left(left)}</Tag>}
      </HeroLook>
    </Link>
  )
}

/** The last piece is `wide`: its words stand beside the picture. */
const Small = ({ product, wide }: { product: ProductView; wide: boolean }) => {
  const locale = useLocale()
  return (
    <Link href={`/catalog/p/${product.slug}`} className={wide ? css.wide : css.small}>
      <SmallLook picture={pictureOf(product)} title={titleOf(product, locale)} note={wide && firstSentence(product, locale)}>
        <LivePrice product={product} />
      </SmallLook>
    </Link>
  )
}

/** Fills `home.featured`: one large piece and three beside it. */
export const Featured = () => {
  const query = useQuery(FeaturedProducts, { first: 4 })
  const [hero, ...others] = useLiveProducts(query.data?.featured.nodes, query.position)
  if (!hero) return query.status === 'loading' ? <PlaceLoading /> : null
  return (
    <div className={css.quilt}>
      <Hero product={hero} />
      {others.slice(0, 3).map((product, index) => (
        <Small key={product.id} product={product} wide={index === 2} />
      ))}
    </div>
  )
}
