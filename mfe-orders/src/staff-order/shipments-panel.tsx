import { titleOf } from '@jangteo/contracts/catalog/title'
import { formatDateTime, isSameDay, useLocale, useNow } from '@jangteo/mfe-kit'
import { Diamond, Panel, StatusMark } from '@jangteo/ui'
import { use } from 'react'
import { isFresh } from '../order/fresh.ts'
import type { OrderView } from '../order/order-fields.ts'
import { useStaffWords } from '../words/use-staff-words.ts'
import { Unsure } from './acting/unsure.ts'
import css from './staff-order.module.css'

type Shipment = OrderView['shipments'][number]

const Parcel = ({ shipment, order }: { shipment: Shipment; order: OrderView }) => {
  const t = useStaffWords()
  const locale = useLocale()
  const inside = shipment.lines.map(({ lineId, quantity }) => {
    const line = order.lines.find(({ id }) => id === lineId)
    return `${line ? titleOf(line, locale) : ''} ${quantity}`
  })
  const state = shipment.deliveredAt ? 'done' : 'underway'
  const at = shipment.deliveredAt ?? shipment.shippedAt
  const now = useNow(1000)
  const known = use(Unsure)
  const sure = known === null || known.shipments.some(({ id, deliveredAt }) => id === shipment.id && deliveredAt === shipment.deliveredAt)
  const today = isSameDay(at, now)
  return (
    <li className={sure ? css.parcel : `${css.parcel} ${css.unsure}`}>
      <StatusMark glyph={state}>{t.parcelState[state]}</StatusMark>
      <span className={css.inside}>
        {inside.join(', ')}
        <small>{shipment.trackingNumber ?? t.noTracking}</small>
      </span>
      {sure && isFresh(at, now) ? (
        <span className={css.now}>
          <Diamond />
          {t.justNow}
        </span>
      ) : (
        <time dateTime={at}>{formatDateTime(at, locale, today ? 'minute' : 'datetime')}</time>
      )}
    </li>
  )
}

/** What was sent when, and whether it arrived. */
export const ShipmentsPanel = ({ order }: { order: OrderView }) => {
  const t = useStaffWords()
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
