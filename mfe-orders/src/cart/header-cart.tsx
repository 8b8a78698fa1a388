import { navigate } from '@jangteo/mfe-kit'
import { BagIcon, IconButton } from '@jangteo/ui'
import { useWords } from '../words/use-words.ts'
import { unitsIn } from './cart.ts'
import { useCart } from './cart-store.ts'

export const HeaderCart = () => {
  const t = useWords()
  const units = unitsIn(useCart())
  return (
    <IconButton label={units > 0 ? t.cartOf(units) : t.cart} icon={BagIcon} badge={units > 0 ? units : undefined} onClick={() => navigate('/orders/cart')} />
  )
}
