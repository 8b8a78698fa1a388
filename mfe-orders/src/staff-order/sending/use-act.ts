import { announce, attemptsOf, rejectionPath, useLocale, useSession } from '@jangteo/mfe-kit'
import { toast } from '@jangteo/ui'
import { useMemo, useState } from 'react'
import { whyRefused } from '../../order/because.ts'
import type { OrderView } from '../../order/order-fields.ts'
import { useStaffWords } from '../../words/use-staff-words.ts'
import { ask } from './ask.ts'
import type { Act, Refusal, Send } from '../acting/act.ts'
import { foresee } from '../acting/foresee.ts'

/**
 * Acts on one order. `shown` is the order as it will stand, until the feed brings the truth; `unsure` the one that is known meanwhile. A refusal, or
 * no answer, brings the old order back. An act without an answer keeps its command, so that pressing again does it once.
 */
export const useAct = (order: OrderView) => {
  const t = useStaffWords()
  const locale = useLocale()
  const { user } = useSession()
  const [foreseen, setForeseen] = useState<{ from: number; order: OrderView } | null>(null)
  const [busy, setBusy] = useState<Act['type'] | null>(null)
  const attempts = useMemo(() => attemptsOf<Act>(`jangteo.sent.${user?.id}.${order.id}`), [user?.id, order.id])
  const send: Send = async (wanted, done, typed = wanted) => {
    const name = JSON.stringify([wanted.type, typed])
    const { sent: act, commandId, again } = attempts.begin(name, wanted)
    setBusy(act.type)
    // what was sent before may be done already
    if (!again) setForeseen({ from: order.version, order: foresee(order, act, { by: user?.name ?? '', at: new Date().toISOString() }) })
    const result = await ask(act, { commandId, id: order.id }).catch(() => null)
    setBusy(null)
    if (result) attempts.end(name)
    if (result?.__typename === 'OrderAccepted') {
      // an act that was done before, its answer lost, changes nothing more
      if (result.order.version <= order.version) setForeseen(null)
      announce(done)
      toast({ text: done, tone: 'done' })
      return null
    }
    setForeseen(null)
    const refusal: Refusal = result
      ? { text: whyRefused(act.type, result, locale, t), path: rejectionPath(result.details) }
      : { text: t.bulk.noAnswer, lost: true }
    announce(refusal.text, 'assertive')
    return refusal
  }
  const shown = foreseen?.from === order.version ? foreseen.order : order
  return { shown, unsure: shown === order ? null : order, busy, send }
}
