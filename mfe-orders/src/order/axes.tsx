import { fulfilmentGlyph, lifecycleGlyph, paymentGlyph, StatusMark } from '@jangteo/ui'
import { useWords } from '../words/use-words.ts'
import type { OrderView } from './order-fields.ts'

/** The three axes of an order, each a glyph and a word; `boxed` names the axis. */
export const LifecycleMark = ({ order, boxed }: { order: Pick<OrderView, 'lifecycle'>; boxed?: string }) => (
  <StatusMark boxed={boxed} glyph={lifecycleGlyph(order.lifecycle)}>
    {useWords().lifecycle[order.lifecycle]}
  </StatusMark>
)
export const PaymentMark = ({ order, boxed }: { order: Pick<OrderView, 'payment'>; boxed?: string }) => (
  <StatusMark boxed={boxed} glyph={paymentGlyph(order.payment)}>
    {useWords().paymentState[order.payment]}
  </StatusMark>
)
export const FulfilmentMark = ({ order, boxed }: { order: Pick<OrderView, 'fulfilment'>; boxed?: string }) => (
  <StatusMark boxed={boxed} glyph={fulfilmentGlyph(order.fulfilment)}>
    {useWords().fulfilment[order.fulfilment]}
  </StatusMark>
)
