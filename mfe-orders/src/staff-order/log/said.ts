import { formatMoney, formatNumber, type Locale, rejectionText } from '@jangteo/mfe-kit'
import type { StatusGlyph } from '@jangteo/ui'
import type { OrderView } from '../../order/order-fields.ts'
import { unitsOf } from '../../order/thread/steps.ts'
import { lineTitle } from '../../order/titles.ts'
import type { Words } from '../../words/use-words.ts'

type Entry = OrderView['timeline'][number]
/** `service`: which one answered, where no person did it. `quoted`: somebody's own words. */
export type Said = { text: string; mark: StatusGlyph | 'dot'; bad: boolean; quoted: boolean; service: string | null }

const looks: Record<string, [mark: Said['mark'], service: string | null, bad?: boolean]> = {
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
  'order-shipped': ['underway', null],
  'order-delivered': ['done', null],
  'note-added': ['dot', null],
}

type Shipment = OrderView['shipments'][number]
const MOST_GOODS = 3

const goodsOf = (shipments: readonly Shipment[], order: OrderView, t: Words, locale: Locale): string => {
  const units = shipments.flatMap(({ lines }) => lines)
  const named = units.slice(0, MOST_GOODS).flatMap(({ lineId, quantity }) => {
    const line = order.lines.find(({ id }) => id === lineId)
    return line ? t.log.goods(lineTitle(line, locale), quantity) : []
  })
  return units.length > MOST_GOODS ? t.andMore(named.join(', '), units.length - MOST_GOODS) : named.join(', ')
}

/** What was captured, where it can be told: captures come one for each parcel, and none may have overtaken another. */
const capturedBy = (order: OrderView, at: number): number | null => {
  const before = order.timeline.slice(0, at + 1)
  const count = (type: string) => before.filter((entry) => entry.type === type).length
  const parcel = order.shipments[count('payment-captured') - 1]
  if (!parcel || count('order-shipped') !== count('payment-captured')) return null
  return parcel.lines.reduce<number | null>((sum, { lineId, quantity }) => {
    const price = order.lines.find(({ id }) => id === lineId)?.unitPrice ?? null
    return sum === null || price === null ? null : sum + price * quantity
  }, 0)
}

/** What happened in nouns and figures, as staff read it. `at`: the entry's place in the timeline. */
export const said = (order: OrderView, at: number, t: Words, locale: Locale): Said | null => {
  const entry = order.timeline[at]
  if (!entry) return null
  const money = (minor: number | null) => (minor === null ? undefined : formatMoney(minor, order.currency, locale))
  const parcel = order.shipments[order.timeline.slice(0, at).filter(({ type }) => type === 'order-shipped').length]
  const seconds = t.seconds(formatNumber(Math.round((Date.parse(entry.at) - Date.parse(order.placedAt)) / 10) / 100, locale))
  const sentences: Record<string, () => string> = {
    'order-placed': () => t.log.placed(money(order.total)),
    'stock-reserved': () => t.log.reserved(unitsOf(order)),
    'stock-refused': () => t.log.stockRefused,
    'payment-authorized': () => t.log.authorized(money(order.total)),
    'payment-captured': () => t.log.captured(money(capturedBy(order, at))),
    'payment-declined': () => t.log.declined,
    'payment-voided': () => t.log.voided,
    'order-confirmed': () => t.log.confirmed(seconds),
    'order-rejected': () => t.log.rejected(order.rejection ? rejectionText(locale, order.rejection) : undefined),
    'order-expired': () => t.log.expired,
    'order-cancelled': () => t.log.cancelled,
    'order-shipped': () => t.log.shipped(parcel ? goodsOf([parcel], order, t, locale) : '', parcel?.trackingNumber ?? undefined),
    'order-delivered': () => t.log.delivered(goodsOf(arrivedWith(entry, order), order, t, locale)),
    'note-added': () => entry.text ?? '',
  }
  const [mark, service, bad = false] = looks[entry.type] ?? ['dot', null]
  return { text: sentences[entry.type]?.() ?? entry.type, mark, bad, quoted: entry.type === 'note-added', service }
}

const arrivedWith = ({ at }: Entry, { shipments }: OrderView) => shipments.filter(({ deliveredAt }) => deliveredAt === at)
