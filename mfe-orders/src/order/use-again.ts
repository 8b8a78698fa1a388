import type { ProductRow } from '@jangteo/contracts/catalog/product-row'
import { announce, navigate, useLive, useLocale, useRows } from '@jangteo/mfe-kit'
import { toast } from '@jangteo/ui'
import { useMemo } from 'react'
import { itemsAgain } from '../cart/again.ts'
import { addItem } from '../cart/cart.ts'
import { changeCart } from '../cart/cart-store.ts'
import { useWords } from '../words/use-words.ts'
import type { OrderView } from './order-fields.ts'
import { firstTitle } from './titles.ts'

const ENDED: readonly OrderView['lifecycle'][] = ['COMPLETED', 'REJECTED', 'EXPIRED', 'CANCELLED']

/** Puts the goods of an ended order into the cart once more; null while it stands, or when nothing of it can be had. */
export const useAgain = (order: OrderView): (() => void) | null => {
  const t = useWords()
  const locale = useLocale()
  const ended = ENDED.includes(order.lifecycle)
  const ids = useMemo(() => [...new Set(order.lines.map(({ productId }) => productId))], [order.lines])
  useLive('catalog', 'product', ids, { from: null, type: 'Product', skip: !ended })
  const items = itemsAgain(order.lines, useRows<ProductRow>('Product', ids))
  if (!ended || items.length === 0) return null
  return () => {
    const said = t.added(t.andMore(...firstTitle(order, locale)))
    changeCart((cart) => items.reduce(addItem, cart))
    announce(said)
    toast({ text: said, tone: 'done', undo: { label: t.openCart, run: () => navigate('/orders/cart') } })
  }
}
