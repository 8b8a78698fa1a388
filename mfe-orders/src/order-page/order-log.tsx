import { formatDateTime, formatNumber, useLocale, useNow } from '@jangteo/mfe-kit'
import { LogList, useMedia } from '@jangteo/ui'
import type { ComponentProps } from 'react'
import { isFresh } from '../order/fresh.ts'
import type { OrderView } from '../order/order-fields.ts'
import { limitOf, steps } from '../order/thread/steps.ts'
import { summaryOf } from '../words/summaries.ts'
import { useWords } from '../words/use-words.ts'
import css from './order-log.module.css'

type Entry = ComponentProps<typeof LogList>['entries'][number]

/** Says once more what its cause has just said. */
const said = (timeline: OrderView['timeline']) =>
  timeline.filter(({ type }, at) => type !== 'order-rejected' || !['payment-declined', 'stock-refused'].includes(timeline[at - 1]?.type ?? ''))

const bad = new Set(['stock-refused', 'payment-declined', 'order-rejected', 'order-expired', 'order-cancelled'])

/** What runs at this moment, with when it ends at the latest; nothing runs once the order is confirmed or over. */
const useRunning = (order: OrderView, time: (at: string) => string): Entry[] => {
  const t = useWords()
  const now = steps(order).find(({ state }) => state === 'now')
  if (order.lifecycle !== 'PLACED' || !now?.since) return []
  const end = <b className={css.waiting}>{t.waitsWithin(limitOf(order))}</b>
  return [
    {
      id: 'now',
      time: time(now.since),
      mark: 'ring',
      tone: 'jade',
      text: now.id === 'stock' || now.id === 'payment' ? t.running[now.id] : t.stepNow[now.id],
      end,
    },
  ]
}

/** What happened, in sentences, the newest first. */
export const OrderLog = ({ order }: { order: OrderView }) => {
  const t = useWords()
  const locale = useLocale()
  const narrow = useMedia('(max-width: 767px)')
  const now = useNow(1000)
  const time = (at: string) => formatDateTime(at, locale, narrow ? 'time' : 'millis')
  const running = useRunning(order, time)
  const happened = said(order.timeline).map((entry, index, all): Entry => {
    const before = all[index - 1]
    const seconds = before ? (Date.parse(entry.at) - Date.parse(before.at)) / 1000 : 0
    return {
      id: `${index}`,
      time: time(entry.at),
      tone: bad.has(entry.type) ? 'madder' : 'jade',
      text: summaryOf(entry, order, locale),
      end: seconds < 60 ? `${before ? '+' : ''}${t.seconds(formatNumber(seconds, locale))}` : undefined,
      fresh: isFresh(entry.at, now),
    }
  })
  return <LogList label={t.whatHappened} entries={[...running, ...happened.reverse()]} className={css.log} />
}
