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

/** What an order that was sent costs, in minor units. */
const sumOf = (content: string): number =>
  (JSON.parse(content) as PlaceOrderInput).lines.reduce((sum, { quantity, unitPrice }) => sum + quantity * unitPrice, 0)

const pageOf = (orderId: string, token: string | null) => `/orders/o/${orderId}${token ? `?t=${encodeURIComponent(token)}` : ''}`

/**
 * Places the order as it stands (`input`; null while it cannot be placed) and goes to its page. What was sent before and not answered goes first, as it was
 * sent: its own order may have taken the last of it meanwhile, or the price fell. `former`: its sum, if it is no longer what stands on the page. `unsure`:
 * what waits for the connection was sent before. `letGo`: what waits waits no more, or what was sent before is not sent again.
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
  const unsure = waits && unanswered !== null
  const t = useWords()
  useBlocker(waits, unsure ? t.leaveUnsure : t.leaveWaiting)
  const onLine = useEffectEvent(() => (unanswered || input ? void place() : setTrouble(null)))
  useEffect(() => {
    if (!waits) return
    const back = () => onLine()
    if (navigator.onLine) back()
    addEventListener('online', back)
    return () => removeEventListener('online', back)
  }, [waits])
  const former = !busy && unanswered && unanswered.content !== JSON.stringify(input) ? sumOf(unanswered.content) : null
  const letGo = () => {
    if (!waits) attemptEnds()
    setTrouble(null)
  }
  return { place, busy, trouble, unsure, former, letGo }
}
