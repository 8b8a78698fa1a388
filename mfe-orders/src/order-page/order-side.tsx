import { titleOf } from '@jangteo/contracts/catalog/title'
import { formatMoney, useLocale } from '@jangteo/mfe-kit'
import { Facts, SectionHead, Thumb, Tile } from '@jangteo/ui'
import type { OrderView } from '../order/order-fields.ts'
import { OrdersTag } from '../order/orders-tag.tsx'
import { useWords } from '../words/use-words.ts'
import css from './order-side.module.css'

export const addressOf = ({ shipTo }: OrderView): string => (shipTo ? [shipTo.city, shipTo.line1, shipTo.line2].filter(Boolean).join(', ') : '')

const Goods = ({ order }: { order: OrderView }) => {
  const t = useWords()
  const locale = useLocale()
  const money = (minor: number | null) => (minor === null ? '' : formatMoney(minor, order.currency, locale))
  return (
    <Tile>
      <SectionHead title={t.ordered} actions={<OrdersTag />} />
      <ul className={css.lines}>
        {order.lines.map((line) => (
          <li key={line.id}>
            {line.image && <Thumb src={line.image} size={48} />}
            <div>
              <strong>{titleOf(line, locale)}</strong>
              <span>{t.count(line.ordered)}</span>
            </div>
            <span>{line.unitPrice === null ? '' : money(line.unitPrice * line.ordered)}</span>
          </li>
        ))}
      </ul>
      <div className={css.total}>
        <span>{t.total}</span>
        <b>{money(order.total)}</b>
      </div>
    </Tile>
  )
}

const Address = ({ order }: { order: OrderView }) => {
  const t = useWords()
  if (!order.shipTo) return null
  const rows = [
    { label: t.recipient, value: order.shipTo.name },
    { label: t.address, value: addressOf(order) },
    { label: t.delivery, value: t.deliveryFree },
  ]
  return (
    <Tile>
      <SectionHead title={t.deliverTo} />
      <Facts rows={rows} className={css.facts} />
    </Tile>
  )
}

/** What was ordered, what it costs and where it goes. */
export const OrderSide = ({ order }: { order: OrderView }) => (
  <div className={css.side}>
    <Goods order={order} />
    <Address order={order} />
  </div>
)
