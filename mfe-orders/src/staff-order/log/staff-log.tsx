import { formatDateTime, useLocale, useNow } from '@jangteo/mfe-kit'
import { Avatar, Diamond, LogList, Panel } from '@jangteo/ui'
import { use } from 'react'
import { isFresh } from '../../order/fresh.ts'
import type { OrderView } from '../../order/order-fields.ts'
import { useStaffWords } from '../../words/use-staff-words.ts'
import { Unsure } from '../acting/unsure.ts'
import css from './log.module.css'
import { type Said, said } from './said.ts'

/** Who did it: a person, or the service that answered. */
const Who = ({ by, service, customer, fresh }: { by: string | null; service: Said['service']; customer: string | undefined; fresh: boolean }) => {
  const t = useStaffWords()
  return (
    <>
      {by ? (
        <>
          <Avatar name={by} size={20} />
          <bdi aria-hidden="true" className={css.name}>
            {by}
          </bdi>
        </>
      ) : (
        <bdi>{service ?? customer}</bdi>
      )}
      {fresh && (
        <span className={css.now}>
          <Diamond />
          {t.justNow}
        </span>
      )}
    </>
  )
}

/** Everything that happened to the order, newest first, to the millisecond, with who did it; new entries are washed for a moment. */
export const StaffLog = ({ order }: { order: OrderView }) => {
  const t = useStaffWords()
  const locale = useLocale()
  const now = useNow(1000)
  const known = use(Unsure)?.timeline.length ?? order.timeline.length
  const entries = order.timeline.flatMap((entry, at) => {
    const sentence = said(order, at, t, locale)
    if (!sentence) return []
    const { text, mark, bad, quoted, service } = sentence
    const sure = at < known
    const fresh = sure && isFresh(entry.at, now)
    return [
      {
        id: `${at}`,
        time: formatDateTime(entry.at, locale, 'millis'),
        mark,
        tone: bad ? ('madder' as const) : quoted ? ('plain' as const) : ('jade' as const),
        text: <span className={quoted ? css.quoted : sure ? undefined : css.unsure}>{text}</span>,
        end: <Who by={entry.by} service={service} customer={order.customer?.name} fresh={fresh} />,
        fresh,
      },
    ]
  })
  return (
    <Panel title={t.log.title} actions={<span>{t.events(order.timeline.length)}</span>}>
      <LogList label={t.log.title} entries={entries.reverse()} />
    </Panel>
  )
}
