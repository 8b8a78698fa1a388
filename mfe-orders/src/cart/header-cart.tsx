import { navigate } from '@jangteo/mfe-kit'
import { BagIcon, IconButton } from '@jangteo/ui'
import { useWords } from '../words/use-words.ts'
import { unitsIn } from './cart.ts'
import { useCart } from './cart-store.ts'

/** More does not fit into a badge; the button's name has the number. */
const MOST = 99

export const HeaderCart = () => {
  const t = useWords()
  const units = unitsIn(useCart())
  const badge = units > MOST ? `${MOST}+` : units
  return <IconButton label={units > 0 ? t.cartOf(units) : t.cart} icon={BagIcon} badge={badge} onClick={() => navigate('/orders/cart')} />
}
