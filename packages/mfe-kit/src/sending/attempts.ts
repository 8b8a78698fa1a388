import * as v from 'valibot'
import { stored } from '../preferences/stored.ts'
import { uuidv7 } from '../uuid.ts'

/** `sent`: as JSON, which these lines alone write and the service judges. */
const Attempts = v.record(v.string(), v.object({ commandId: v.string(), sent: v.string() }))
/** How many: a draft that was left is never sent again, so what it sent goes here by being the oldest. */
const KEPT = 20

/**
 * What was sent from one place and not answered, kept in this tab under `key`, which names the person too: another account has its own. The same
 * draft sent again after a lost answer, a reload or a swap of the part is the same command, word for word, whatever has changed meanwhile: it is
 * done once. A draft has an id, so one that was begun anew is another command, however equal.
 */
export const attemptsOf = <Sent>(key: string) => {
  const kept = stored('sessionStorage', key, Attempts)
  return {
    /** What to send for what is typed; `again`: it was sent before. */
    begin(typed: string, wanted: Sent): { commandId: string; sent: Sent; again: boolean } {
      const before = kept.get()?.[typed]
      if (before) return { commandId: before.commandId, sent: JSON.parse(before.sent) as Sent, again: true }
      const commandId = uuidv7()
      const attempts = [...Object.entries(kept.get() ?? {}), [typed, { commandId, sent: JSON.stringify(wanted) }] as const]
      kept.set(Object.fromEntries(attempts.slice(-KEPT)))
      return { commandId, sent: wanted, again: false }
    },
    /** It was answered: the same sent again is another command. */
    end(typed: string) {
      const { [typed]: _, ...others } = kept.get() ?? {}
      kept.set(Object.keys(others).length > 0 ? others : null)
    },
  }
}
