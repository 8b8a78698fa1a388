import { LOW_STOCK } from '@jangteo/contracts/catalog/stock-standing'
import { formatAgo, formatNumber, useLocale, useNow, type useWhoIsOn } from '@jangteo/mfe-kit'
import { Avatar, classNames, type Column, LeftRows, StatusMark, Tag } from '@jangteo/ui'
import { createContext, use, useMemo } from 'react'
import type { ProductSort } from '../product/product.graphql.ts'
import { availableOf, categoryName, categoryOf, type ProductView } from '../product/product-view.ts'
import { ProductName } from '../product/in-lists/product-name.tsx'
import { useStaffWords } from '../words/use-staff-words.ts'
import css from './product-table.module.css'

const glyphs = { PUBLISHED: 'done', DRAFT: 'waiting', ARCHIVED: 'ended' } as const

/** Who else has which product open. */
export const OnProducts = createContext<ReturnType<typeof useWhoIsOn>>(new Map())

/** When price or stock last made news, else when it was made. */
const Changed = ({ product }: { product: ProductView }) => {
  const t = useStaffWords()
  const locale = useLocale()
  const now = useNow(5000)
  const at = [product.priceChange?.at, product.stockChange?.at, product.createdAt]
    .filter((time) => time !== undefined)
    .toSorted((a, b) => b.localeCompare(a))[0]
  const [person] = use(OnProducts).get(product.id) ?? []
  if (use(LeftRows).has(product.id)) return <Tag>{t.noLonger}</Tag>
  return (
    <span className={css.when}>
      {at && formatAgo(at, locale, now)} {person && <Avatar name={person.name} size={20} />}
    </span>
  )
}

const Status = ({ product: { status } }: { product: ProductView }) => <StatusMark glyph={glyphs[status]}>{useStaffWords().status[status]}</StatusMark>

const variantsOf = (product: ProductView) => product.variants.length

const toneOf = (left: number) => (left <= 0 ? css.gone : left <= LOW_STOCK && css.few)

const Available = ({ product }: { product: ProductView }) => {
  const locale = useLocale()
  const left = availableOf(product)
  return <span className={classNames(product.status === 'PUBLISHED' && toneOf(left))}>{formatNumber(left, locale)}</span>
}

export const useColumns = (sort: ProductSort, onSort: (sort: ProductSort) => void): Column<ProductView>[] => {
  const t = useStaffWords()
  const locale = useLocale()
  return useMemo(
    () => [
      { id: 'product', head: t.head.product, cell: (product) => <ProductName product={product} />, width: 'fill', strong: true, fold: 'first' },
      { id: 'category', head: t.head.category, cell: (product) => categoryName(categoryOf(product), locale), width: 104 },
      { id: 'status', head: t.head.status, cell: (product) => <Status product={product} />, value: ({ status }) => status, width: 104, fold: 'second' },
      { id: 'variants', head: t.head.variants, cell: variantsOf, value: variantsOf, width: 68, align: 'end' },
      {
        id: 'available',
        head: t.head.available,
        cell: (product) => <Available product={product} />,
        value: availableOf,
        width: 88,
        align: 'end',
        fold: 'second',
      },
      {
        id: 'price',
        head: t.head.price,
        cell: (product) => formatNumber(product.priceFrom, locale),
        value: (product) => product.priceFrom,
        width: 112,
        align: 'end',
        strong: true,
        fold: 'first',
        sort: sort === 'PRICE_UP' ? 'up' : sort === 'PRICE_DOWN' ? 'down' : undefined,
        onSort: () => onSort(sort === 'PRICE_UP' ? 'PRICE_DOWN' : sort === 'PRICE_DOWN' ? 'NEWEST' : 'PRICE_UP'),
      },
      { id: 'changed', head: t.head.changed, cell: (product) => <Changed product={product} />, width: 96, align: 'end' },
    ],
    [t, locale, sort, onSort],
  )
}
