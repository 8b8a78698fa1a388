import { formatDateTime, formatNumber, useLocale } from '@jangteo/mfe-kit'
import { TimeThread } from '@jangteo/ui'
import type { OrderView } from '../order/order-fields.ts'
import { type Step, steps } from '../order/steps.ts'
import { useWords } from '../words/use-words.ts'

/** The order's way, filled in by push. Each step says when it was, or how long it took; a wait says when it ends at the latest. */
export const OrderThread = ({ order, look = 'across' }: { order: OrderView; look?: 'across' | 'down' | 'small' }) => {
  const t = useWords()
  const locale = useLocale()
  const seconds = (ms: number) => `${formatNumber(Math.round(ms / 10) / 100, locale)}${locale === 'ko' ? '초' : ' s'}`
  const time = (step: Step) => {
    if (step.state === 'now' && order.lifecycle === 'PLACED') return t.endsBy(formatDateTime(order.deadlineAt, locale, 'time'))
    if (!step.at) return undefined
    return step.after !== null && step.after < 60_000 ? t.took(seconds(step.after)) : formatDateTime(step.at, locale, 'time')
  }
  return (
    <TimeThread
      label={t.whatHappened}
      look={look}
      steps={steps(order).map((step) => ({
        id: step.id,
        state: step.state,
        label: step.state === 'now' ? t.stepNow[step.id] : t.steps[step.id],
        time: time(step),
      }))}
    />
  )
}
