import { Link, Panel } from '@jangteo/ui'
import type { OrderView } from '../order/order-fields.ts'
import { useWords } from '../words/use-words.ts'
import css from './staff-order.module.css'

/** Who ordered and where it goes; the warehouse sees what the parcel's label says. */
export const PeoplePanel = ({ order: { customer, shipTo } }: { order: OrderView }) => {
  const t = useWords()
  const all = customer && <Link href={`/orders?text=${encodeURIComponent(customer.email)}`}>{t.theirOrders}</Link>
  return (
    <Panel title={customer ? t.customer : t.label} actions={all}>
      <div className={css.person}>
        {customer && (
          <p>
            <b>{customer.name}</b> <span>{customer.email}</span>
          </p>
        )}
        {shipTo && (
          <address>
            {shipTo.name !== customer?.name && <p>{shipTo.name}</p>}
            <p>{[shipTo.city, shipTo.line1, shipTo.line2].filter(Boolean).join(' ')}</p>
            <p>{[shipTo.postcode, shipTo.country].join(' · ')}</p>
          </address>
        )}
      </div>
    </Panel>
  )
}
