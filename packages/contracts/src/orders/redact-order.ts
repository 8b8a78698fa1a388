import { fieldClass, may, type Principal } from '../principal.ts'
import { rejection } from '../rejection.ts'
import { nextActions } from './next-actions.ts'
import type { Order } from './order.ts'
import type { OrderRow } from './order-row.ts'
import { refundable } from './refunds.ts'

type Who = Pick<Principal, 'roles' | 'sub'>

/** True for the account that placed the order. A guest's order belongs to nobody. */
export const ownsOrder = (order: Pick<Order, 'customerId'>, who: Pick<Principal, 'sub'>): boolean => order.customerId === who.sub

/** Who may see an order without its follow token; to everybody else it is as if it were not there. */
export const seesOrder = (order: Pick<Order, 'customerId'>, who: Who): boolean => may(who, 'read-all-orders') || ownsOrder(order, who)

const label = ({ contact, shipTo }: Order): OrderRow['shipTo'] => ({
  name: contact.name,
  line1: shipTo.line1,
  line2: shipTo.line2,
  city: shipTo.city,
  postcode: shipTo.postcode,
  country: shipTo.country,
})

const line =
  (money: boolean) =>
  (of: Order['lines'][number]): OrderRow['lines'][number] => ({
    id: of.lineId,
    variantId: of.variantId,
    productId: of.productId,
    sku: of.sku,
    title: of.title,
    titleEn: of.titleEn,
    image: of.image,
    unitPrice: money ? of.unitPrice : null,
    ordered: of.ordered,
    cancelled: of.cancelled,
    shipped: of.shipped,
    returned: of.returned,
  })

const shipment = ({ id, trackingNumber, lines, shippedAt, deliveredAt }: Order['shipments'][number]): OrderRow['shipments'][number] => ({
  id,
  trackingNumber,
  lines,
  shippedAt,
  deliveredAt,
})

/** Internal notes and who did what and why are for those who work on the order, never for the one who placed it. */
const timeline = (order: Order, { staff, money }: { staff: boolean; money: boolean }): OrderRow['timeline'] =>
  order.timeline
    .filter(({ type }) => staff || type !== 'note-added')
    .map(({ amount, ...entry }) => ({ ...entry, ...(!staff && { by: null, text: null }), ...(money && amount !== undefined && { amount }) }))

const withoutMoney = (of: Order['rejection']): Order['rejection'] => (of?.code === 'PRICE_CHANGED' ? rejection('PRICE_CHANGED', { sku: of.details.sku }) : of)

/**
 * The order cut for one pair of eyes: the one function behind query, frame, search and command reply. It assumes that they may see the order at
 * all. Whoever works on orders without being of the staff class, which is the warehouse: no money, no person beyond what the parcel's label says,
 * unless the order is their own.
 */
export const orderRow = (order: Order, who: Who): OrderRow => {
  const works = may(who, 'read-all-orders')
  const open = !works || fieldClass(who) === 'staff' || ownsOrder(order, who)
  return {
    id: order.id,
    number: order.number,
    version: order.version,
    lifecycle: order.lifecycle,
    rejection: open ? order.rejection : withoutMoney(order.rejection),
    payment: order.payment,
    fulfilment: order.fulfilment,
    currency: order.currency,
    total: open ? order.total : null,
    authorized: open ? order.authorized : null,
    captured: open ? order.captured : null,
    refunded: open ? order.refunded : null,
    refundable: may(who, 'refund-order') ? refundable(order, who) : null,
    customer: open ? { id: order.customerId, name: order.contact.name, email: order.contact.email } : null,
    shipTo: label(order),
    lines: order.lines.map(line(open)),
    shipments: order.shipments.map(shipment),
    timeline: timeline(order, { staff: works, money: open }),
    nextActions: nextActions(order, who),
    placedAt: order.placedAt,
    deadlineAt: order.deadlineAt,
  }
}
