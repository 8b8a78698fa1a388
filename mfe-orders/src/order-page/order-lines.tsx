import { formatMoney, seamOf, Slot, useLocale } from '@jangteo/mfe-kit'
import { Facts, SectionHead, Thumb, Tile, Whipstitch } from '@jangteo/ui'
import { useMemo } from 'react'
import type { OrderView } from '../order/order-fields.ts'
import { lineTitle } from '../order/titles.ts'
import { useWords } from '../words/use-words.ts'
import css from './order-page.module.css'

const Address = ({ order: { shipTo } }: { order: OrderView }) => {
  const t = useWords()
  if (!shipTo) return null
  return (
    <Tile>
      <SectionHead title={t.deliverTo} />
      <Facts
        rows={[
          { label: t.recipient, value: shipTo.name },
          { label: t.address, value: [shipTo.city, shipTo.line1, shipTo.line2].filter(Boolean).join(', ') },
          { label: t.delivery, value: t.deliveryFree },
        ]}
        className={css.facts}
      />
    </Tile>
  )
}

export const OrderSide = ({ order }: { order: OrderView }) => {
  const t = useWords()
  const locale = useLocale()
  const productIds = useMemo(() => order.lines.map(({ productId }) => productId), [order.lines])
  const money = (minor: number | null) => (minor === null ? '' : formatMoney(minor, order.currency, locale))
  return (
    <>
      <Tile>
        <SectionHead title={t.ordered} />
        <ul className={css.lines}>
          {order.lines.map((line) => (
            <li key={line.id}>
              {line.image && <Thumb src={line.image} size={56} />}
              <div>
                <strong>{lineTitle(line, locale)}</strong>
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
      <Address order={order} />
      <Slot
        name="order.below"
        props={{ productIds }}
        wrap={(part, child) => (
          <div className={css.below}>
            <Whipstitch part={part.name} way="across" state={seamOf(part)} />
            {child}
          </div>
        )}
      />
    </>
  )
}
