import { useEffect, useRef } from 'react'
import { useCart } from './cart-store.ts'

/** True in the render in which the buyer changed the cart: what follows from an own edit never flashes. */
export const useOwnEdit = (): boolean => {
  const cart = useCart()
  const shown = useRef(cart)
  useEffect(() => {
    shown.current = cart
  }, [cart])
  return shown.current !== cart
}
