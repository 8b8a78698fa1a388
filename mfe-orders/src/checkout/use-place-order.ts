import { navigate, rejectionText, useLocale, useMutation, uuidv7 } from '@jangteo/mfe-kit'
import { useRef, useState } from 'react'
import type { ReviewedLine } from '../cart/cart.ts'
import { changeCart } from '../cart/cart-store.ts'
import { PlaceOrder, type PlaceOrderInput } from '../order/order.graphql.ts'
import { useWords } from '../words/use-words.ts'
import type { checkDraft } from './draft.ts'

type Filled = NonNullable<ReturnType<typeof checkDraft>['output']>

const inputOf = (lines: readonly ReviewedLine[], filled: Filled): PlaceOrderInput => ({
  lines: lines.map(({ variantId, quantity, price }) => ({ variantId, quantity, unitPrice: price })),
  contact: { name: filled.name, email: filled.email, phone: filled.phone },
  shipTo: { line1: filled.line1, line2: filled.line2, city: filled.city, postcode: filled.postcode, country: filled.country },
  card: filled.card ?? 'OK',
})

/**
 * Places the order and goes to its page. The ids belong to the content: pressing again after a lost answer sends the same command, which
 * the service answers with the same order; a changed cart is a new command.
 */
export const usePlaceOrder = () => {
  const t = useWords()
  const locale = useLocale()
  const { run, busy } = useMutation(PlaceOrder)
  const [failure, setFailure] = useState<string | null>(null)
  const attempt = useRef<{ content: string; commandId: string; orderId: string } | null>(null)
  const place = async (lines: readonly ReviewedLine[], filled: Filled) => {
    const input = inputOf(lines, filled)
    const content = JSON.stringify(input)
    if (attempt.current?.content !== content) attempt.current = { content, commandId: uuidv7(), orderId: uuidv7() }
    const { commandId, orderId } = attempt.current
    setFailure(null)
    try {
      const { placeOrder } = await run({ commandId, orderId, input })
      if (placeOrder.__typename === 'Rejected') {
        attempt.current = null
        setFailure(rejectionText(locale, placeOrder))
        return
      }
      changeCart(() => [])
      navigate(`/orders/o/${orderId}${placeOrder.followToken ? `?t=${encodeURIComponent(placeOrder.followToken)}` : ''}`)
    } catch {
      setFailure(t.notSent)
    }
  }
  return { place, busy, failure }
}
