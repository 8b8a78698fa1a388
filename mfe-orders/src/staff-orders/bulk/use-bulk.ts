import { announce, execute, useLocale, useObservable, uuidv7 } from '@jangteo/mfe-kit'
import { toast } from '@jangteo/ui'
import { useEffect, useEffectEvent } from 'react'
import { whyRefused } from '../../order/because.ts'
import { CancelOrder, type Chosen, ShipOrder } from '../../order/order.graphql.ts'
import type { OrderResult } from '../../order/order-fields.ts'
import { useStaffWords } from '../../words/use-staff-words.ts'
import { bulkReport, lastDone, readIn, startBulk, type Verb } from './bulk-run.ts'
import type { Outcome } from './run-each.ts'

const commands = {
  ship: async (commandId: string, id: string): Promise<OrderResult> => (await execute(ShipOrder, { commandId, id })).data.shipOrder,
  cancel: async (commandId: string, id: string, reason?: string): Promise<OrderResult> =>
    (await execute(CancelOrder, { commandId, id, reason })).data.cancelOrder,
}

/** Ids of the commands that no answer came to: sent again they have their effect once. */
const unanswered = new Map<string, string>()

const useSend = () => {
  const t = useStaffWords()
  const locale = useLocale()
  return async (verb: Verb, id: string, reason?: string): Promise<Outcome> => {
    const name = JSON.stringify([verb, id, reason])
    const commandId = unanswered.get(name) ?? uuidv7()
    unanswered.set(name, commandId)
    try {
      const result = await commands[verb](commandId, id, reason)
      unanswered.delete(name)
      return result.__typename === 'Rejected' ? { done: false, why: whyRefused(verb, result, locale, t) } : { done: true }
    } catch {
      return { done: false, why: t.bulk.noAnswer }
    }
  }
}

/** `answers`: the question that the list answers. */
type BulkOf = { answers: string; chosen: readonly Chosen[]; onLetGo: (id: string) => void; onAll: (orders: Chosen[]) => void }

/**
 * Does one thing with many orders, one after the other. What is done leaves the choice at once, so that what stays chosen is what was not done;
 * a list that is opened meanwhile, or asked something else, chooses that again. Told in one list, it is not chosen in one that is asked something else.
 */
export const useBulk = ({ answers, chosen, onLetGo, onAll }: BulkOf) => {
  const t = useStaffWords()
  const send = useSend()
  const report = useObservable(bulkReport)
  const letGo = useEffectEvent(() => onLetGo(lastDone.get()))
  useEffect(() => lastDone.subscribe(() => letGo()), [])
  useEffect(() => readIn(answers), [report?.running, answers])
  const chooseAgain = useEffectEvent(() => {
    const left = bulkReport.get()
    if (left && chosen.length === 0) onAll([...left.rest.values()])
  })
  useEffect(() => chooseAgain(), [report?.running])
  const run = async (verb: Verb, reason?: string) => {
    const end = await startBulk(verb, chosen, ({ id }) => send(verb, id, reason))
    if (!end) return
    const whole = end.done === end.total
    const text = whole ? t.bulk.all[verb](end.done) : t.bulk.running[verb](end.done, end.total)
    if (whole) toast({ text, tone: 'done' })
    announce(whole ? text : `${text}. ${t.bulk.kept(end.total - end.done)}`, end.refused.length > 0 ? 'assertive' : 'polite')
  }
  // once the choice is another one, the report is about something else
  const current = report?.running || (report?.rest.size === chosen.length && chosen.every(({ id }) => report.rest.has(id)))
  return { report: current ? report : null, run }
}
