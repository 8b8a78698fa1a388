import type { StatusGlyph } from './glyph.tsx'

const lifecycle: Record<string, StatusGlyph> = {
  PLACED: 'waiting',
  CONFIRMED: 'running',
  COMPLETED: 'done',
  REJECTED: 'refused',
  EXPIRED: 'ended',
  CANCELLED: 'ended',
}
const payment: Record<string, StatusGlyph> = {
  NONE: 'none',
  AUTHORIZED: 'running',
  CAPTURED: 'done',
  PARTLY_REFUNDED: 'partly',
  REFUNDED: 'returned',
  VOIDED: 'ended',
  DECLINED: 'refused',
}
const fulfilment: Record<string, StatusGlyph> = { NONE: 'none', PARTIAL: 'partly', SHIPPED: 'underway', DELIVERED: 'done' }

/** Shape of an order's lifecycle word; `none` for a word it does not know. */
export const lifecycleGlyph = (word: string): StatusGlyph => lifecycle[word] ?? 'none'
/** Shape of an order's payment word. */
export const paymentGlyph = (word: string): StatusGlyph => payment[word] ?? 'none'
/** Shape of an order's fulfilment word. */
export const fulfilmentGlyph = (word: string): StatusGlyph => fulfilment[word] ?? 'none'
