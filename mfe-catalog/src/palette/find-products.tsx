import { titleOf } from '@jangteo/contracts/catalog/title'
import { LOW_STOCK } from '@jangteo/contracts/catalog/stock-standing'
import { formatCount, formatMoney, type PaletteLine, type SlotProps, useLocale, useQuery, useSession } from '@jangteo/mfe-kit'
import { Changed, Marked, Money, PackageIcon } from '@jangteo/ui'
import { useEffect, useMemo } from 'react'
import { Products } from '../product/product.graphql.ts'
import { availableOf, categoryName, categoryOf, pictureOf, type ProductView } from '../product/product-view.ts'
import { useLiveProducts } from '../product/use-live-products.ts'
import { useWords } from '../words/use-words.ts'
import BoxesIcon from 'lucide-react/icons/boxes'

const LINES = 5

const Standing = ({ product }: { product: ProductView }) => {
  const t = useWords()
  const locale = useLocale()
  const left = availableOf(product)
  return (
    <>
      {left <= LOW_STOCK && <Changed value={left}>{left === 0 ? t.soldOut : t.left(left)}</Changed>}
      <Money text={formatMoney(product.priceFrom, product.currency, locale)} value={product.priceFrom} />
    </>
  )
}

/** Where a product opens, and what can be done with what was typed, for this role. */
const useWays = () => {
  const t = useWords()
  const locale = useLocale()
  const { may } = useSession()
  const edits = may('edit-products')
  const stocks = may('change-stock')
  return useMemo(() => {
    const query = (text: string) => encodeURIComponent(text)
    return {
      stocks,
      hrefOf: ({ id, slug }: ProductView) => (edits ? `/catalog/manage/${id}` : `/catalog/p/${slug}`),
      todo: (text: string, count: string, first: ProductView): PaletteLine[] => [
        ...(stocks
          ? [
              {
                id: 'stock',
                label: t.paletteStock(titleOf(first, locale)),
                icon: BoxesIcon,
                href: `/catalog/stock?text=${query(first.variants[0]?.sku ?? first.title)}`,
              },
            ]
          : []),
        { id: 'all', label: t.paletteAll(text), note: count, icon: PackageIcon, href: `${edits ? '/catalog/manage' : '/catalog'}?text=${query(text)}` },
      ],
    }
  }, [t, locale, edits, stocks])
}

/** Fills `palette.results`: products that the text finds, with live price and stock, and what can be done with them. */
export const FindProducts = ({ text, tell }: SlotProps['palette.results']) => {
  const t = useWords()
  const locale = useLocale()
  const { todo, hrefOf, stocks } = useWays()
  const { data, took, position, status } = useQuery(Products, { filter: { text }, sort: 'RELEVANCE', first: LINES })
  const rows = useLiveProducts(data?.products.nodes, position)
  const count = data?.products.count
  useEffect(() => {
    if (status === 'loading' || (data && data.products.nodes.length !== rows.length)) return
    const [first] = rows
    const many = count ? formatCount(count, locale) : ''
    const lines = rows.map((product) => ({
      id: product.id,
      label: <Marked text={titleOf(product, locale)} find={text} />,
      note: stocks ? product.variants[0]?.sku : categoryName(categoryOf(product), locale),
      picture: pictureOf(product),
      end: <Standing product={product} />,
      href: hrefOf(product),
    }))
    tell('catalog', { todo: first ? todo(text, t.kinds(many), first) : [], things: first ? { title: t.products, count: many, lines } : null, took })
  }, [data, rows, count, status, took, text, locale, t, tell, todo, hrefOf, stocks])
  return null
}
