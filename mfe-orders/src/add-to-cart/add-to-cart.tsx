import type { SlotProps } from '@jangteo/mfe-kit'
import { BagIcon, Button, QuantityStepper } from '@jangteo/ui'
import { useState } from 'react'
import { MAX_QUANTITY } from '../cart/cart.ts'
import { useWords } from '../words/use-words.ts'
import css from './add-to-cart.module.css'
import { useAddToCart } from './use-add-to-cart.ts'
import TruckIcon from 'lucide-react/icons/truck'

/** Fills `product.actions`: quantity and «add to cart» for the chosen variant, of the live row that the catalog hands over. */
export const AddToCart = ({ product, variantId }: SlotProps['product.actions']) => {
  const t = useWords()
  const add = useAddToCart()
  const [wanted, setWanted] = useState(1)
  const variant = product.variants.find(({ id }) => id === variantId)
  if (!variant) return null
  const delivery = (
    <p className={css.delivery}>
      <TruckIcon className="jt-icon" aria-hidden />
      {t.deliveryFree}
    </p>
  )
  if (variant.available === 0)
    return (
      <>
        <Button size="buy" fill refused={t.soldOutText}>
          {t.soldOut}
        </Button>
        {delivery}
      </>
    )
  const most = Math.min(variant.available, MAX_QUANTITY)
  const quantity = Math.min(wanted, most)
  const submit = () => {
    add(product, variant, quantity)
    setWanted(1)
  }
  return (
    <>
      <div className={css.buy}>
        <QuantityStepper label={t.quantity} size="buy" value={quantity} onChange={setWanted} max={most} less={t.less} more={t.more} />
        <Button variant="primary" size="buy" fill icon={BagIcon} onClick={submit}>
          {t.addToCart}
        </Button>
      </div>
      {delivery}
    </>
  )
}
