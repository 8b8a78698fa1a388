import { fulfilmentGlyph, lifecycleGlyph, paymentGlyph, StatusMark } from '@jangteo/ui'
import { useWords } from '../words/use-words.ts'
import type { OrderView } from './order-fields.ts'

/** The three axes of an order, each a glyph and a word. */
export const LifecycleMark = ({ order }: { order: Pick<OrderView, 'lifecycle'> }) => (
  <StatusMark glyph={lifecycleGlyph(order.lifecycle)}>{useWords().lifecycle[order.lifecycle]}</StatusMark>
)
export const PaymentMark = ({ order }: { order: Pick<OrderView, 'payment'> }) => (
  <StatusMark glyph={paymentGlyph(order.payment)}>{useWords().paymentState[order.payment]}</StatusMark>
)
export const FulfilmentMark = ({ order }: { order: Pick<OrderView, 'fulfilment'> }) => (
  <StatusMark glyph={fulfilmentGlyph(order.fulfilment)}>{useWords().fulfilment[order.fulfilment]}</StatusMark>
)
