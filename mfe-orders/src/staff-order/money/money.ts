import type { OrderView } from '../../order/order-fields.ts'

/** What the shop promises about an order's money, and whether this order keeps it. */
export type Invariant = { id: 'sum' | 'authorized' | 'shipped' | 'refunded'; kept: boolean }
export type Bill = {
  goods: number
  letGo: number
  due: number
  authorized: number
  captured: number
  refunded: number
  toCapture: number
  invariants: Invariant[]
}

type Billed = Pick<OrderView, 'lifecycle' | 'lines' | 'total' | 'authorized' | 'captured' | 'refunded'>

/** The order's money as figures that add up: goods − let go = due, due − captured = to capture. Null for those who may not see money. */
export const billOf = ({ lifecycle, lines, total, authorized, captured, refunded }: Billed): Bill | null => {
  if (total === null || authorized === null || captured === null || refunded === null) return null
  const worth = (units: (line: OrderView['lines'][number]) => number) => lines.reduce((sum, line) => sum + (line.unitPrice ?? 0) * units(line), 0)
  const goods = worth(({ ordered }) => ordered)
  const shipped = worth((line) => line.shipped)
  const ended = lifecycle === 'REJECTED' || lifecycle === 'EXPIRED'
  const letGo = ended ? goods - shipped : worth(({ cancelled }) => cancelled)
  const due = goods - letGo
  const invariants: Invariant[] = [
    { id: 'sum', kept: goods === total },
    { id: 'authorized', kept: captured <= authorized },
    { id: 'shipped', kept: captured <= shipped },
    { id: 'refunded', kept: refunded <= captured },
  ]
  return { goods, letGo, due, authorized, captured, refunded, toCapture: due - captured, invariants }
}
