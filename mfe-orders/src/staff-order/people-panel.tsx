import { formatCount, useLocale, useQuery } from '@jangteo/mfe-kit'
import { Link, Panel } from '@jangteo/ui'
import { OrderCounts } from '../order/order.graphql.ts'
import type { OrderView } from '../order/order-fields.ts'
import { useStaffWords } from '../words/use-staff-words.ts'
import css from './people-panel.module.css'

/** The shop's own country goes without saying. */
const HOME = 'KR'

/** All orders of this customer, and how many they are. */
const TheirOrders = ({ email }: { email: string }) => {
  const t = useStaffWords()
  const locale = useLocale()
  const { data } = useQuery(OrderCounts, { filters: [{ customer: email }] })
  const [count] = data?.orderCounts ?? []
  if (!count) return null
  return <Link href={`/orders?customer=${encodeURIComponent(email)}`}>{t.ordersOf(formatCount(count, locale))}</Link>
}

/** Who ordered and where it goes; the warehouse sees what the parcel's label says. */
export const PeoplePanel = ({ order: { customer, shipTo } }: { order: OrderView }) => {
  const t = useStaffWords()
  const locale = useLocale()
  const country = shipTo && shipTo.country !== HOME ? (new Intl.DisplayNames(locale, { type: 'region' }).of(shipTo.country) ?? shipTo.country) : null
  return (
    <Panel title={customer ? t.customer : t.label} actions={customer && <TheirOrders email={customer.email} />}>
      <div className={css.person}>
        {customer && (
          <p>
            <bdi className={css.name}>{customer.name}</bdi> <span>{customer.email}</span>
          </p>
        )}
        {shipTo && (
          <address>
            {shipTo.name !== customer?.name && <bdi className={css.name}>{shipTo.name}</bdi>}
            <p>{[shipTo.city, shipTo.line1, shipTo.line2].filter(Boolean).join(' ')}</p>
            <p className={css.code}>{[shipTo.postcode, country].filter(Boolean).join(' · ')}</p>
          </address>
        )}
      </div>
    </Panel>
  )
}
