import { announce, execute, rejectionText, useLocale, uuidv7 } from '@jangteo/mfe-kit'
import { toast } from '@jangteo/ui'
import { useRef, useState } from 'react'
import { CancelOrder, type Chosen, ShipOrder } from '../../order/order.graphql.ts'
import type { OrderResult } from '../../order/order-fields.ts'
import { useWords } from '../../words/use-words.ts'
import { type Outcome, type Progress, runEach } from './run-each.ts'

export type Verb = 'ship' | 'cancel'
/** `rest`: ids that were not done; once the choice is another one, the report is about something else. */
type Report = Progress<Chosen> & { verb: Verb; rest: ReadonlySet<string> }

const commands = {
  ship: async (commandId: string, id: string): Promise<OrderResult> => (await execute(ShipOrder, { commandId, id })).data.shipOrder,
  cancel: async (commandId: string, id: string, reason?: string): Promise<OrderResult> =>
    (await execute(CancelOrder, { commandId, id, reason })).data.cancelOrder,
}

/** Sends one command. One without an answer keeps its id: sent again it has its effect once. */
const useSend = () => {
  const t = useWords()
  const locale = useLocale()
  const unanswered = useRef(new Map<string, string>())
  return async (verb: Verb, id: string, reason?: string): Promise<Outcome> => {
    const name = JSON.stringify([verb, id, reason])
    const commandId = unanswered.current.get(name) ?? uuidv7()
    unanswered.current.set(name, commandId)
    try {
      const result = await commands[verb](commandId, id, reason)
      unanswered.current.delete(name)
      return result.__typename === 'Rejected' ? { done: false, why: rejectionText(locale, result) } : { done: true }
    } catch {
      return { done: false, why: t.bulk.noAnswer }
    }
  }
}

/** Does one thing with many orders, one after the other. What is done leaves the choice at once, so that what stays chosen is what was not done. */
export const useBulk = (chosen: readonly Chosen[], letGo: (id: string) => void) => {
  const t = useWords()
  const send = useSend()
  const [report, setReport] = useState<Report | null>(null)
  const stop = useRef(false)

  const run = async (verb: Verb, reason?: string) => {
    stop.current = false
    const rest = new Set(chosen.map(({ id }) => id))
    setReport({ verb, rest, total: rest.size, done: 0, refused: [], running: true })
    const told = (progress: Progress<Chosen>, order: Chosen, { done }: Outcome) => {
      setReport({ ...progress, verb, rest })
      if (!done) return
      rest.delete(order.id)
      letGo(order.id)
    }
    const end = await runEach(
      chosen,
      ({ id }) => send(verb, id, reason),
      told,
      () => stop.current,
    )
    const whole = end.done === end.total
    setReport(whole ? null : { ...end, verb, rest })
    const text = whole ? t.bulk.all[verb](end.done) : t.bulk.running[verb](end.done, end.total)
    if (whole) toast({ text, tone: 'done' })
    announce(whole ? text : `${text}. ${t.bulk.kept(end.total - end.done)}`, end.refused.length > 0 ? 'assertive' : 'polite')
  }
  const current = report?.running || (report?.rest.size === chosen.length && chosen.every(({ id }) => report.rest.has(id)))
  return {
    report: current ? report : null,
    run,
    stop: () => {
      stop.current = true
    },
    forget: () => setReport(null),
  }
}
