import { formatNumber, useLocale, useSession } from '@jangteo/mfe-kit'
import { BulkBar, Button, TextButton } from '@jangteo/ui'
import Ban from 'lucide-react/icons/ban'
import { useState } from 'react'
import type { Chosen, OrderFilter } from '../../order/order.graphql.ts'
import { useStaffWords } from '../../words/use-staff-words.ts'
import css from './bulk.module.css'
import { CancelMany } from './cancel-many.tsx'
import { forgetBulk, stopBulk, type Verb } from './bulk-run.ts'
import { useAllMatching } from './use-all-matching.ts'
import type { Refused } from './run-each.ts'
import { useBulk } from './use-bulk.ts'
import TruckIcon from 'lucide-react/icons/truck'

type BulkProps = {
  /** The question that the list answers. */
  answers: string
  chosen: Chosen[]
  filter: OrderFilter
  /** How many match, as the list says it. */
  count?: string
  onAll: (orders: Chosen[]) => void
  onLetGo: (id: string) => void
  onClear: () => void
}

/** As many refusals are named; the others stay chosen. */
const NAMED = 20

/** Chooses all that match, or says how far that has come. */
const All = ({ chosen, filter, count, onAll }: Pick<BulkProps, 'chosen' | 'filter' | 'count' | 'onAll'>) => {
  const t = useStaffWords()
  const locale = useLocale()
  const { found, find, stop } = useAllMatching(filter, onAll)
  if (found !== null) return <TextButton onClick={stop}>{t.bulkAll.finding(found)}</TextButton>
  if (count === undefined || count === formatNumber(chosen.length, locale)) return null
  return <TextButton onClick={() => void find()}>{t.bulkAll.choose(count)}</TextButton>
}

const Refusals = ({ refused }: { refused: readonly Refused<Chosen>[] }) => (
  <ul className={css.refused}>
    {refused.slice(0, NAMED).map(({ order, why }) => (
      <li key={order.id}>
        <b>{order.number}</b> {why}
      </li>
    ))}
  </ul>
)

/** What this role may do with them. */
const Acts = ({ busy, onShip, onCancel }: { busy?: Verb; onShip: () => void; onCancel: () => void }) => {
  const t = useStaffWords()
  const { may } = useSession()
  return (
    <>
      {may('ship-order') && (
        <Button variant="primary" icon={TruckIcon} busy={busy === 'ship'} onClick={onShip}>
          {t.bulk.ship}
        </Button>
      )}
      {may('cancel-any-order') && (
        <Button icon={Ban} busy={busy === 'cancel'} onClick={onCancel}>
          {t.bulk.cancel}
        </Button>
      )}
    </>
  )
}

/** What may be done with the chosen orders. Nothing here can be taken back in the shop, so nothing offers an undo; cancelling asks first. */
export const Bulk = ({ answers, chosen, onLetGo, onClear, ...matching }: BulkProps) => {
  const t = useStaffWords()
  const { report, run } = useBulk({ answers, chosen, onLetGo, onAll: matching.onAll })
  const [asking, setAsking] = useState(false)
  const running = report?.running ?? false
  if (chosen.length === 0 && !report) return null
  const close = () => {
    if (running) return stopBulk()
    forgetBulk()
    onClear()
  }
  const refused = report?.refused ?? []
  return (
    <>
      <BulkBar
        label={t.orders}
        count={report ? t.bulk.running[report.verb](report.done, report.total) : t.chosen(chosen.length)}
        clearLabel={running ? t.stop : t.letGo}
        onClear={close}
        all={!report && <All chosen={chosen} {...matching} />}
        below={refused.length > 0 && <Refusals refused={refused} />}
      >
        <Acts busy={running ? report?.verb : undefined} onShip={() => running || void run('ship')} onCancel={() => setAsking(!running)} />
      </BulkBar>
      <CancelMany
        count={chosen.length}
        open={asking}
        onClose={() => setAsking(false)}
        onCancel={(reason) => {
          setAsking(false)
          void run('cancel', reason)
        }}
      />
    </>
  )
}
