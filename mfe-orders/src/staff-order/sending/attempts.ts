import { stored, uuidv7 } from '@jangteo/mfe-kit'
import * as v from 'valibot'
import type { Act } from '../acting/act.ts'

/** `sent`: the act as JSON, which these lines alone write and the service judges. */
const Attempts = v.record(v.string(), v.object({ commandId: v.string(), sent: v.string() }))
/** How many: a draft that was left is never sent again, so what it sent goes here by being the oldest. */
const KEPT = 20

/**
 * What one person sent for one order and was not answered. The same draft sent again after a lost answer, a reload, a swap of this part or a look
 * at another order is the same command, word for word, even if the order has changed meanwhile: it is done once. A draft has an id, so one that
 * was begun anew is another command, however equal. Another account has its own.
 */
export const attemptsOf = (person: string, orderId: string) => {
  const kept = stored('sessionStorage', `jangteo.sent.${person}.${orderId}`, Attempts)
  return {
    /** What to send for what is typed; `again`: it was sent before. */
    begin(typed: string, act: Act): { commandId: string; act: Act; again: boolean } {
      const before = kept.get()?.[typed]
      if (before) return { commandId: before.commandId, act: JSON.parse(before.sent) as Act, again: true }
      const commandId = uuidv7()
      const attempts = [...Object.entries(kept.get() ?? {}), [typed, { commandId, sent: JSON.stringify(act) }] as const]
      kept.set(Object.fromEntries(attempts.slice(-KEPT)))
      return { commandId, act, again: false }
    },
    /** It was answered: the same sent again is another command. */
    end(typed: string) {
      const { [typed]: _, ...others } = kept.get() ?? {}
      kept.set(Object.keys(others).length > 0 ? others : null)
    },
  }
}
