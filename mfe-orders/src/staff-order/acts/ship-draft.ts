import type { LineQuantity } from '@jangteo/contracts/orders/commands'
import { openUnits } from '@jangteo/contracts/orders/order'
import * as v from 'valibot'
import type { OrderView } from '../../order/order-fields.ts'

/** A parcel that is being written: chosen units by line id (all that is open where none were chosen), and its number. */
export const ShipDraft = v.object({ units: v.record(v.string(), v.number()), tracking: v.string() })
export type ShipDraft = v.InferOutput<typeof ShipDraft>
export const emptyParcel: ShipDraft = { units: {}, tracking: '' }

type Line = OrderView['lines'][number]
export const openLines = ({ lines }: Pick<OrderView, 'lines'>): Line[] => lines.filter((line) => openUnits(line) > 0)

/** Units of a line in the parcel: never more than are open now, whatever was open when they were chosen. */
export const unitsIn = ({ units }: ShipDraft, line: Line): number => Math.min(units[line.id] ?? openUnits(line), openUnits(line))

export const parcelLines = (draft: ShipDraft, order: Pick<OrderView, 'lines'>): LineQuantity[] =>
  openLines(order).flatMap((line) => {
    const quantity = unitsIn(draft, line)
    return quantity > 0 ? [{ lineId: line.id, quantity }] : []
  })
