import { navigate, useBlocker, useMutation, useSession } from '@jangteo/mfe-kit'
import { useEffect, useEffectEvent, useState } from 'react'
import { removeItem, type ReviewedLine } from '../cart/cart.ts'
import { changeCart } from '../cart/cart-store.ts'
import { PlaceOrder, type PlaceOrderInput } from '../order/order.graphql.ts'
import type { Rejected } from '../order/order-fields.ts'
import { useWords } from '../words/use-words.ts'
import { attemptBegins, attemptEnds, useUnanswered } from './attempt.ts'
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

/**
 * Places the order as it stands (`input`; null while it cannot be placed) and goes to its page. What was sent before and not answered goes first, as it was
 * sent: its own order may have taken the last of it meanwhile, or the price fell. `asksFor`: it is no longer what stands on the page. `letGo`: what waits
 * for the connection waits no more, or what was sent before is not asked for.
 */
export const usePlaceOrder = (input: PlaceOrderInput | null) => {
  const { user } = useSession()
  const { run, busy } = useMutation(PlaceOrder)
  const unanswered = useUnanswered(user)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const place = async () => {
    if (busy || !(unanswered ?? input)) return
    if (!navigator.onLine) return setTrouble('OFFLINE')
    const { content, commandId, orderId } = unanswered ?? attemptBegins(input as PlaceOrderInput, user)
    const sent = JSON.parse(content) as PlaceOrderInput
    setTrouble(null)
    try {
      const { placeOrder } = await run({ commandId, orderId, input: sent })
      attemptEnds()
      if (placeOrder.__typename === 'Rejected') return setTrouble(placeOrder)
      // what another tab has put in meanwhile stays
      changeCart((cart) => sent.lines.reduce((rest, { variantId }) => removeItem(rest, variantId), cart))
      navigate(pageOf(orderId, placeOrder.followToken))
    } catch {
      setTrouble(navigator.onLine ? 'NO_ANSWER' : 'OFFLINE')
    }
  }
  const waits = trouble === 'OFFLINE'
  useBlocker(waits, useWords().leaveWaiting)
  const onLine = useEffectEvent(() => (unanswered || input ? void place() : setTrouble(null)))
  useEffect(() => {
    if (!waits) return
    const back = () => onLine()
    if (navigator.onLine) back()
    addEventListener('online', back)
    return () => removeEventListener('online', back)
  }, [waits])
  const asksFor = !busy && unanswered !== null && unanswered.content !== JSON.stringify(input)
  const letGo = () => {
    if (!waits) attemptEnds()
    setTrouble(null)
  }
  return { place, busy, trouble, asksFor, letGo }
}
