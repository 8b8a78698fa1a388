import { createContext } from 'react'
import type { OrderView } from '../../order/order-fields.ts'

/** While the page shows an order as it is foreseen: the order as it is known. Null when both are one. */
export const Unsure = createContext<OrderView | null>(null)
