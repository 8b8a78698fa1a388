import { announce, rejectionPath, rejectionText, useLocale, useSession, uuidv7 } from '@jangteo/mfe-kit'
import { toast } from '@jangteo/ui'
import { useRef, useState } from 'react'
import type { OrderView } from '../../order/order-fields.ts'
import { useWords } from '../../words/use-words.ts'
import type { Act, Send } from './act.ts'
import { foresee } from './foresee.ts'

/**
 * Acts on one order. `shown` is the order as it will stand, until the feed brings the truth; `unsure` the one that is known meanwhile. A refusal, or
 * no answer, brings the old order back. An act without an answer keeps its command id, so that pressing again does it once.
 */
export const useAct = (order: OrderView) => {
  const t = useWords()
  const locale = useLocale()
  const { user } = useSession()
  const [foreseen, setForeseen] = useState<{ from: number; order: OrderView } | null>(null)
  const [busy, setBusy] = useState<Act['type'] | null>(null)
  const unanswered = useRef(new Map<string, string>())
  const send: Send = async (act, command, done) => {
    const name = JSON.stringify(act)
    const commandId = unanswered.current.get(name) ?? uuidv7()
    unanswered.current.set(name, commandId)
    setBusy(act.type)
    setForeseen({ from: order.version, order: foresee(order, act, { by: user?.name ?? '', at: new Date().toISOString() }) })
    const result = await command(commandId).catch(() => null)
    setBusy(null)
    if (result) unanswered.current.delete(name)
    if (result?.__typename === 'OrderAccepted') {
      // an act that was done before, its answer lost, changes nothing more
      if (result.order.version <= order.version) setForeseen(null)
      announce(done)
      toast({ text: done, tone: 'done' })
      return null
    }
    setForeseen(null)
    const refusal = result ? { text: rejectionText(locale, result), path: rejectionPath(result.details) } : { text: t.bulk.noAnswer }
    announce(refusal.text, 'assertive')
    return refusal
  }
  const shown = foreseen?.from === order.version ? foreseen.order : order
  return { shown, unsure: shown === order ? null : order, busy, send }
}
