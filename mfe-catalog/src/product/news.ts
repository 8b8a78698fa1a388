import { LOW_STOCK } from '@jangteo/contracts/catalog/stock-standing'
import { formatAgo, formatMoney } from '@jangteo/mfe-kit'
import { splitUnit } from '@jangteo/ui'
import type ko from '../words/ko.ts'
import { availableOf, type ProductView } from './product-view.ts'

type Locale = 'ko' | 'en'
type Words = Pick<typeof ko, 'left' | 'soldOut' | 'soldOutAgo' | 'cheaper' | 'dearer' | 'cheaperAgo' | 'dearerAgo' | 'backAgo' | 'newProduct'>
/** `changed`: a price, told after a diamond. `left`: how many, which flashes when it changes. */
export type News = { text: string; tone: 'gold' | 'jade' | 'quiet'; changed?: boolean; left?: number }

const JUST = 60_000
const RECENT = 60 * 60_000
const within = (at: string | undefined, now: number, span: number) => at !== undefined && now - Date.parse(at) < span

/** Whether what is said of a product grows old while one looks. */
export const growsOld = ({ priceChange, stockChange, createdAt }: Pick<ProductView, 'priceChange' | 'stockChange' | 'createdAt'>, now: number): boolean =>
  [priceChange?.at, stockChange?.at, createdAt].some((at) => within(at, now, RECENT))

/** The price before, while its change is recent enough to be shown beside the new one. */
export const oldPrice = (product: Pick<ProductView, 'priceChange'>, now: number): number | null =>
  product.priceChange && within(product.priceChange.at, now, RECENT) && product.priceChange.was > product.priceChange.now ? product.priceChange.was : null

/** A product as a list shows it, by its lowest price: a change of another one is no news there. */
export const listed = (product: ProductView): ProductView => (product.priceChange?.now === product.priceFrom ? product : { ...product, priceChange: null })

/** The price before as cards strike it through: its unit stands beside the new one already. */
export const oldPriceText = (product: ProductView, now: number, locale: Locale): string | undefined => {
  const was = oldPrice(listed(product), now)
  return was === null ? undefined : splitUnit(formatMoney(was, product.currency, locale)).figure
}

/** The one thing worth saying under a product now: its price, its stock, or that it is new. Null when nothing happened. */
export const newsOf = (
  product: Pick<ProductView, 'priceChange' | 'stockChange' | 'variants' | 'createdAt' | 'currency'>,
  t: Words,
  locale: Locale,
  now: number,
): News | null => {
  const { priceChange: price, stockChange: stock } = product
  const left = availableOf(product)
  if (left === 0) return { text: stock?.kind === 'OUT' ? t.soldOutAgo(formatAgo(stock.at, locale, now)) : t.soldOut, tone: 'quiet' }
  if (price && within(price.at, now, RECENT)) {
    const change = formatMoney(Math.abs(price.now - price.was), product.currency, locale)
    const just = within(price.at, now, JUST)
    const ago = formatAgo(price.at, locale, now)
    if (price.now < price.was) return { text: just ? t.cheaper(change) : t.cheaperAgo(ago), tone: 'gold', changed: true }
    return { text: just ? t.dearer(change) : t.dearerAgo(ago), tone: 'gold', changed: true }
  }
  if (left <= LOW_STOCK) return { text: t.left(left), tone: 'gold', left }
  if (stock?.kind === 'IN' && within(stock.at, now, RECENT) && !within(product.createdAt, now, RECENT))
    return { text: t.backAgo(formatAgo(stock.at, locale, now)), tone: 'jade' }
  return within(product.createdAt, now, JUST) ? { text: t.newProduct, tone: 'jade' } : null
}
