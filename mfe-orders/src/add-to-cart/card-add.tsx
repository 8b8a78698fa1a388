import type { SlotProps } from '@jangteo/mfe-kit'
import { BagIcon, Button } from '@jangteo/ui'
import { useWords } from '../words/use-words.ts'
import { useAddToCart } from './use-add-to-cart.ts'

/** Fills `card.actions` where there is nothing to choose; a product with several variants is chosen on its page. */
export const CardAdd = ({ product }: SlotProps['card.actions']) => {
  const t = useWords()
  const add = useAddToCart()
  const [variant, ...others] = product.variants
  if (!variant || others.length > 0 || variant.available === 0) return null
  return (
    <Button variant="primary" fill icon={BagIcon} onClick={() => add(product, variant, 1)}>
      {t.addToCart}
    </Button>
  )
}
