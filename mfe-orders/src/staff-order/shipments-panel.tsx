import { formatDateTime, useLocale } from '@jangteo/mfe-kit'
import { Panel, StatusMark } from '@jangteo/ui'
import type { OrderView } from '../order/order-fields.ts'
import { lineTitle } from '../order/titles.ts'
import { useWords } from '../words/use-words.ts'
import css from './staff-order.module.css'

type Shipment = OrderView['shipments'][number]

const Parcel = ({ shipment, order }: { shipment: Shipment; order: OrderView }) => {
  const t = useWords()
  const locale = useLocale()
  const inside = shipment.lines.map(({ lineId, quantity }) => {
    const line = order.lines.find(({ id }) => id === lineId)
    return `${line ? lineTitle(line, locale) : ''} ${quantity}`
  })
  const state = shipment.deliveredAt ? 'done' : 'underway'
  return (
    <li className={css.parcel}>
      <StatusMark glyph={state}>{t.parcelState[state]}</StatusMark>
      <span className={css.inside}>
        {inside.join(', ')}
        <small>{shipment.trackingNumber ?? t.noTracking}</small>
      </span>
      <time dateTime={shipment.deliveredAt ?? shipment.shippedAt}>{formatDateTime(shipment.deliveredAt ?? shipment.shippedAt, locale, 'datetime')}</time>
    </li>
  )
}

/** What was sent when, and whether it arrived. */
export const ShipmentsPanel = ({ order }: { order: OrderView }) => {
  const t = useWords()
  const { shipments } = order
  return (
    <Panel title={t.parcels} count={shipments.length}>
      {shipments.length === 0 ? (
        <p className={css.none}>{t.noParcels}</p>
      ) : (
        <ul className={css.parcels}>
          {shipments.map((shipment) => (
            <Parcel key={shipment.id} shipment={shipment} order={order} />
          ))}
        </ul>
      )}
    </Panel>
  )
}
