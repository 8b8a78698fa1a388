import { navigate, useMutation } from '@jangteo/mfe-kit'
import { useEffect, useEffectEvent, useState } from 'react'
import { removeItem, type ReviewedLine } from '../cart/cart.ts'
import { changeCart } from '../cart/cart-store.ts'
import { PlaceOrder, type PlaceOrderInput } from '../order/order.graphql.ts'
import type { Rejected } from '../order/order-fields.ts'
import { attemptEnds, attemptFor } from './attempt.ts'
import type { Filled } from './draft.ts'

/** Why the order is not placed: refused, not answered, or waiting for a connection, with which it goes out by itself. */
export type Trouble = Rejected | 'NO_ANSWER' | 'OFFLINE'

export const inputOf = (lines: readonly ReviewedLine[], filled: Filled): PlaceOrderInput => ({
  lines: lines.map(({ variantId, quantity, price }) => ({ variantId, quantity, unitPrice: price })),
  contact: { name: filled.name, email: filled.email, phone: filled.phone },
  shipTo: { line1: filled.line1, line2: filled.line2, city: filled.city, postcode: filled.postcode, country: filled.country },
  card: filled.card ?? 'OK',
})

const pageOf = (orderId: string, token: string | null) => `/orders/o/${orderId}${token ? `?t=${encodeURIComponent(token)}` : ''}`

/** Places the order as it stands and goes to its page. `input` is null while it cannot be placed. */
export const usePlaceOrder = (input: PlaceOrderInput | null) => {
  const { run, busy } = useMutation(PlaceOrder)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const place = async () => {
    if (!input || busy) return
    if (!navigator.onLine) return setTrouble('OFFLINE')
    const { commandId, orderId } = attemptFor(input)
    setTrouble(null)
    try {
      const { placeOrder } = await run({ commandId, orderId, input })
      attemptEnds()
      if (placeOrder.__typename === 'Rejected') return setTrouble(placeOrder)
      // what another tab has put in meanwhile stays
      changeCart((cart) => input.lines.reduce((rest, { variantId }) => removeItem(rest, variantId), cart))
      navigate(pageOf(orderId, placeOrder.followToken))
    } catch {
      setTrouble(navigator.onLine ? 'NO_ANSWER' : 'OFFLINE')
    }
  }
  const waits = trouble === 'OFFLINE'
  const onLine = useEffectEvent(() => (input ? void place() : setTrouble(null)))
  useEffect(() => {
    if (!waits) return
    const back = () => onLine()
    if (navigator.onLine) back()
    addEventListener('online', back)
    return () => removeEventListener('online', back)
  }, [waits])
  return { place, busy, trouble, letGo: () => setTrouble(null) }
}
