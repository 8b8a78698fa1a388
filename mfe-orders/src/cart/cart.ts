import { optionText } from '@jangteo/contracts/catalog/option-words'
import type { ProductRow } from '@jangteo/contracts/catalog/product-row'

/** What somebody put in: the words and the price as they were then, so that a change can be said. */
export type CartItem = {
  variantId: string
  productId: string
  slug: string
  title: string
  titleEn: string | null
  options: string
  image: string | null
  sku: string
  seenPrice: number
  quantity: number
}
export type Cart = readonly CartItem[]

export const MAX_QUANTITY = 999
const bounded = (quantity: number) => Math.max(1, Math.min(MAX_QUANTITY, quantity))

/** One line for each variant: adding again raises its quantity and takes the newer price as seen. */
export const addItem = (cart: Cart, item: CartItem): Cart => {
  const held = cart.find(({ variantId }) => variantId === item.variantId)
  if (!held) return [...cart, { ...item, quantity: bounded(item.quantity) }]
  return cart.map((line) => (line === held ? { ...item, quantity: bounded(held.quantity + item.quantity) } : line))
}
export const setQuantity = (cart: Cart, variantId: string, quantity: number): Cart =>
  cart.map((line) => (line.variantId === variantId ? { ...line, quantity: bounded(quantity) } : line))
export const removeItem = (cart: Cart, variantId: string): Cart => cart.filter((line) => line.variantId !== variantId)
/** Puts a removed line back where it stood; one that was added anew meanwhile stays as it is. */
export const putBack = (cart: Cart, item: CartItem, index: number): Cart =>
  cart.some(({ variantId }) => variantId === item.variantId) ? cart : cart.toSpliced(index, 0, item)
/** The buyer has seen this price and goes on. */
export const acceptPrice = (cart: Cart, variantId: string, price: number): Cart =>
  cart.map((line) => (line.variantId === variantId ? { ...line, seenPrice: price } : line))

export const unitsIn = (cart: Cart): number => cart.reduce((sum, line) => sum + line.quantity, 0)

/** `unknown` = the catalog has not answered yet: the last seen price stands in. */
export type LineNews = 'none' | 'unknown' | 'cheaper' | 'dearer' | 'short' | 'gone'
/** `optionsEn`: its options as an English page says them, once the catalog has answered. */
export type ReviewedLine = CartItem & { optionsEn?: string; price: number; available: number | null; news: LineNews; asks: boolean }

const newsOf = (item: CartItem, row: ProductRow | undefined, price: number, available: number): LineNews => {
  if (!row) return 'unknown'
  if (row.status !== 'PUBLISHED' || available === 0 || !row.variants.some(({ id }) => id === item.variantId)) return 'gone'
  if (available < item.quantity) return 'short'
  if (price > item.seenPrice) return 'dearer'
  return price < item.seenPrice ? 'cheaper' : 'none'
}

/** The line beside the live product. Cheaper is applied by itself; dearer, scarcer or gone asks first. */
export const review = (item: CartItem, row: ProductRow | undefined): ReviewedLine => {
  const variant = row?.variants.find(({ id }) => id === item.variantId)
  const price = variant?.price ?? item.seenPrice
  const optionsEn = variant?.options.map(({ name, value }) => optionText(row?.optionWords, 'en', name, value)).join(', ')
  const news = newsOf(item, row, price, variant?.available ?? 0)
  return { ...item, optionsEn, price, available: variant?.available ?? null, news, asks: news === 'dearer' || news === 'short' || news === 'gone' }
}

export const totalOf = (lines: readonly ReviewedLine[]): number => lines.reduce((sum, { price, quantity }) => sum + price * quantity, 0)
