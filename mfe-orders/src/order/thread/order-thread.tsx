import { formatDateTime, formatNumber, useLocale } from '@jangteo/mfe-kit'
import { TimeThread } from '@jangteo/ui'
import type { OrderView } from '../order-fields.ts'
import { type Step, steps } from './steps.ts'
import { useWords } from '../../words/use-words.ts'

/** Small places have room for four steps: the one that runs, two before it and what follows. */
const aroundNow = (all: Step[]): Step[] => {
  const open = all.findIndex(({ state }) => state !== 'done')
  const start = Math.max(0, Math.min(all.length - 4, (open < 0 ? all.length : open) - 2))
  return all.slice(start, start + 4)
}

/** The order's way, filled in by push. Each step says when it was, or how long it took; a wait says when it ends at the latest. */
export const OrderThread = ({ order, look = 'across' }: { order: OrderView; look?: 'across' | 'down' | 'small' | 'bars' }) => {
  const t = useWords()
  const locale = useLocale()
  const seconds = (ms: number) => t.seconds(formatNumber(Math.round(ms / 10) / 100, locale))
  const time = (step: Step) => {
    if (step.state === 'now' && order.lifecycle === 'PLACED') return t.endsBy(formatDateTime(order.deadlineAt, locale, 'time'))
    if (!step.at) return undefined
    return step.after !== null && step.after < 60_000 ? t.took(seconds(step.after)) : formatDateTime(step.at, locale, 'time')
  }
  const shown = look === 'small' || look === 'bars' ? aroundNow(steps(order)) : steps(order)
  return (
    <TimeThread
      label={t.whatHappened}
      look={look}
      steps={shown.map((step) => ({
        id: step.id,
        state: step.state,
        label: step.state === 'now' ? t.stepNow[step.id] : t.steps[step.id],
        time: time(step),
      }))}
    />
  )
}
