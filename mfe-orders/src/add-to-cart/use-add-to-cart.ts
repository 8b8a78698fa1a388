import { titleOf } from '@jangteo/contracts/catalog/title'
import { announce, navigate, type SlotProduct, useLocale } from '@jangteo/mfe-kit'
import { toast } from '@jangteo/ui'
import { addItem } from '../cart/cart.ts'
import { changeCart } from '../cart/cart-store.ts'
import { useWords } from '../words/use-words.ts'
import { itemOf } from '../cart/item-of.ts'

/** Puts a variant into the cart and says so, with the way to the cart. */
export const useAddToCart = () => {
  const t = useWords()
  const locale = useLocale()
  return (product: SlotProduct, variant: SlotProduct['variants'][number], quantity: number) => {
    const said = t.added(titleOf(product, locale))
    changeCart((cart) => addItem(cart, itemOf(product, variant, quantity)))
    announce(said)
    toast({ text: said, tone: 'done', undo: { label: t.openCart, run: () => navigate('/orders/cart') } })
  }
}
