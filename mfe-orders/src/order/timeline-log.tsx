import { formatDateTime, formatNumber, useLocale } from '@jangteo/mfe-kit'
import { LogList } from '@jangteo/ui'
import { useWords } from '../words/use-words.ts'
import type { OrderView } from './order-fields.ts'
import { summaryOf } from './summaries.ts'

const bad = new Set(['stock-refused', 'payment-declined', 'order-rejected', 'order-expired', 'order-cancelled'])

/** What happened, newest first, in sentences, with who did it. */
export const TimelineLog = ({ order, precise }: { order: OrderView; precise?: boolean }) => {
  const t = useWords()
  const locale = useLocale()
  const entries = order.timeline.map((entry, index) => {
    const before = order.timeline[index - 1]
    const after = before ? (Date.parse(entry.at) - Date.parse(before.at)) / 1000 : 0
    const end = entry.by ?? (after > 0 && after < 60 ? `+${formatNumber(after, locale)}${locale === 'ko' ? '초' : ' s'}` : undefined)
    return {
      id: `${index}`,
      time: formatDateTime(entry.at, locale, precise ? 'millis' : 'minute'),
      mark: 'dot' as const,
      tone: bad.has(entry.type) ? ('madder' as const) : ('jade' as const),
      text: summaryOf(entry, order, locale),
      end,
    }
  })
  return <LogList label={t.whatHappened} entries={entries.reverse()} />
}
