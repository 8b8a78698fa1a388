import { titleOf } from '@jangteo/contracts/catalog/title'
import type { OrderEventType } from '@jangteo/contracts/orders/events'
import { formatMoney, formatNumber, type Locale, rejectionText } from '@jangteo/mfe-kit'
import type { StatusGlyph } from '@jangteo/ui'
import type { OrderView } from '../../order/order-fields.ts'
import { unitsOf } from '../../order/thread/steps.ts'
import type { StaffWords } from '../../words/use-staff-words.ts'

type Entry = OrderView['timeline'][number]
/** `service`: which one answered, where no person did it. `quoted`: somebody's own words. */
export type Said = { text: string; mark: StatusGlyph | 'dot'; bad: boolean; quoted: boolean; service: string | null }

const looks: Record<OrderEventType, [mark: Said['mark'], service: string | null, bad?: boolean]> = {
  'order-placed': ['waiting', null],
  'stock-reserved': ['done', 'catalog'],
  'stock-refused': ['refused', 'catalog', true],
  'payment-authorized': ['done', 'payments'],
  'payment-captured': ['done', 'payments'],
  'payment-declined': ['refused', 'payments', true],
  'payment-voided': ['ended', 'payments'],
  'order-confirmed': ['running', 'orders'],
  'order-rejected': ['refused', 'orders', true],
  'order-expired': ['ended', 'orders', true],
  'order-cancelled': ['ended', null, true],
  'lines-cancelled': ['ended', null],
  'refund-requested': ['returned', null],
  'payment-refunded': ['returned', 'payments'],
  'refund-declined': ['refused', 'payments', true],
  'order-shipped': ['underway', null],
  'order-delivered': ['done', null],
  'note-added': ['dot', null],
}

const isKnown = (type: string): type is OrderEventType => Object.hasOwn(looks, type)

type Shipment = Pick<OrderView['shipments'][number], 'lines'>
const MOST_GOODS = 3

const goodsOf = (shipments: readonly Shipment[], order: OrderView, t: StaffWords, locale: Locale): string => {
  const units = shipments.flatMap(({ lines }) => lines)
  const named = units.slice(0, MOST_GOODS).flatMap(({ lineId, quantity }) => {
    const line = order.lines.find(({ id }) => id === lineId)
    return line ? t.log.goods(titleOf(line, locale), quantity) : []
  })
  return units.length > MOST_GOODS ? t.andMore(named.join(', '), units.length - MOST_GOODS) : named.join(', ')
}

/** What happened in nouns and figures, as staff read it. `at`: the entry's place in the timeline. */
export const said = (order: OrderView, at: number, t: StaffWords, locale: Locale): Said | null => {
  const entry = order.timeline[at]
  if (!entry) return null
  const money = (minor: number | null) => (minor === null ? undefined : formatMoney(minor, order.currency, locale))
  const parcel = order.shipments[order.timeline.slice(0, at).filter(({ type }) => type === 'order-shipped').length]
  const seconds = t.seconds(formatNumber(Math.round((Date.parse(entry.at) - Date.parse(order.placedAt)) / 10) / 100, locale))
  const moved = () => goodsOf([{ lines: [...(entry.lines ?? [])] }], order, t, locale)
  const sentences: Record<OrderEventType, () => string> = {
    'order-placed': () => t.log.placed(money(order.total)),
    'stock-reserved': () => t.log.reserved(unitsOf(order)),
    'stock-refused': () => t.log.stockRefused,
    'payment-authorized': () => t.log.authorized(money(order.total)),
    'payment-captured': () => t.log.captured(money(entry.amount ?? null)),
    'payment-declined': () => t.log.declined,
    'payment-voided': () => t.log.voided,
    'order-confirmed': () => t.log.confirmed(seconds),
    'order-rejected': () => t.log.rejected(order.rejection ? rejectionText(locale, order.rejection) : undefined),
    'order-expired': () => t.log.expired,
    'order-cancelled': () => t.log.cancelled(entry.text),
    'lines-cancelled': () => t.log.linesCancelled(moved(), entry.text, money(entry.amount ?? null)),
    'refund-requested': () => t.log.refundRequested(money(entry.amount ?? null), moved(), entry.text),
    'payment-refunded': () => t.log.refunded(money(entry.amount ?? null)),
    'refund-declined': () => t.log.refundDeclined(money(entry.amount ?? null)),
    'order-shipped': () => t.log.shipped(parcel ? goodsOf([parcel], order, t, locale) : '', parcel?.trackingNumber ?? undefined),
    'order-delivered': () => t.log.delivered(goodsOf(arrivedWith(entry, order), order, t, locale)),
    'note-added': () => entry.text ?? '',
  }
  // one of a newer service
  if (!isKnown(entry.type)) return { text: entry.type, mark: 'dot', bad: false, quoted: false, service: null }
  const [mark, service, bad = false] = looks[entry.type]
  return { text: sentences[entry.type](), mark, bad, quoted: entry.type === 'note-added', service }
}

const arrivedWith = ({ at }: Entry, { shipments }: OrderView) => shipments.filter(({ deliveredAt }) => deliveredAt === at)
