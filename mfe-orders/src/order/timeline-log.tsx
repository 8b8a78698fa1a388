import { formatDateTime, formatNumber, useLocale, useNow } from '@jangteo/mfe-kit'
import { Avatar, Diamond, LogList, type StatusGlyph } from '@jangteo/ui'
import { useWords } from '../words/use-words.ts'
import type { OrderView } from './order-fields.ts'
import { summaryOf } from '../words/summaries.ts'

const bad = new Set(['stock-refused', 'payment-declined', 'order-rejected', 'order-expired', 'order-cancelled'])
const marks: Record<string, StatusGlyph> = {
  'order-placed': 'waiting',
  'stock-reserved': 'done',
  'stock-refused': 'refused',
  'payment-authorized': 'done',
  'payment-captured': 'done',
  'payment-declined': 'refused',
  'payment-voided': 'ended',
  'order-confirmed': 'running',
  'order-rejected': 'refused',
  'order-expired': 'ended',
  'order-cancelled': 'ended',
  'order-shipped': 'underway',
  'order-delivered': 'done',
}
/** How long an entry counts as just added. */
const FRESH_MS = 6_000

type Entry = OrderView['timeline'][number]
type StaffEnd = { entry: Entry; fresh: boolean; after: string | undefined }

/** Who did it, or how long it took. */
const End = ({ entry, fresh, after }: StaffEnd) => {
  const t = useWords()
  return (
    <>
      {entry.by ? (
        <>
          <Avatar name={entry.by} size={20} />
          <span aria-hidden="true">{entry.by}</span>
        </>
      ) : (
        after
      )}
      {fresh && (
        <span>
          <Diamond />
          {t.justNow}
        </span>
      )}
    </>
  )
}

/** What happened, newest first, in sentences, with who did it. `precise`: for staff, to the millisecond, each with its sign, new ones washed for a moment. */
export const TimelineLog = ({ order, precise = false }: { order: OrderView; precise?: boolean }) => {
  const t = useWords()
  const locale = useLocale()
  const now = useNow(1000)
  const entries = order.timeline.map((entry, index) => {
    const before = order.timeline[index - 1]
    const seconds = before ? (Date.parse(entry.at) - Date.parse(before.at)) / 1000 : 0
    const after = seconds > 0 && seconds < 60 ? `+${t.seconds(formatNumber(seconds, locale))}` : undefined
    const fresh = precise && now - Date.parse(entry.at) < FRESH_MS
    return {
      id: `${index}`,
      time: formatDateTime(entry.at, locale, precise ? 'millis' : 'minute'),
      mark: (precise && marks[entry.type]) || ('dot' as const),
      tone: bad.has(entry.type) ? ('madder' as const) : precise && entry.type === 'note-added' ? ('plain' as const) : ('jade' as const),
      text: summaryOf(entry, order, locale),
      end: precise ? <End entry={entry} fresh={fresh} after={after} /> : (entry.by ?? after),
      fresh,
    }
  })
  return <LogList label={t.whatHappened} entries={entries.reverse()} />
}
