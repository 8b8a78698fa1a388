import type { LineQuantity } from '@jangteo/contracts/orders/commands'
import { openUnits } from '@jangteo/contracts/orders/order'
import type { OrderView } from '../../order/order-fields.ts'

type Line = OrderView['lines'][number]
/** Units by line id, where somebody chose. */
export type Chosen = Record<string, number>
/** Of which lines how many can be chosen, and whether all of them are until somebody says otherwise. */
export type Choice = { most: (line: Line) => number; all: boolean }

/** What was not sent yet: all of it, unless somebody says otherwise. */
export const openChoice: Choice = { most: openUnits, all: true }

/** Never more than there are now, whatever there was when they were chosen. */
export const unitsOf = (chosen: Chosen, line: Line, { most, all }: Choice): number => Math.min(chosen[line.id] ?? (all ? most(line) : 0), most(line))

export const choosable = ({ lines }: Pick<OrderView, 'lines'>, { most }: Choice): Line[] => lines.filter((line) => most(line) > 0)

export const chosenLines = (chosen: Chosen, order: Pick<OrderView, 'lines'>, choice: Choice): LineQuantity[] =>
  choosable(order, choice).flatMap((line) => {
    const quantity = unitsOf(chosen, line, choice)
    return quantity > 0 ? [{ lineId: line.id, quantity }] : []
  })
