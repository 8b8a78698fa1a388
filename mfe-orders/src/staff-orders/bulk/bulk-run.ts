import { observable } from '@jangteo/mfe-kit'
import type { Chosen } from '../../order/order.graphql.ts'
import { type Outcome, type Progress, runEach } from './run-each.ts'

export type Verb = 'ship' | 'cancel'
/** `rest`: what was not done, by id. */
type Report = Progress<Chosen> & { verb: Verb; rest: ReadonlyMap<string, Chosen> }

/** What is being done with many orders, or what of it could not be done; null for nothing. It is the page's, not the list's: whoever comes back finds it. */
export const bulkReport = observable<Report | null>(null)
/** Id of the order that was done last, '' as a run begins. */
export const lastDone = observable('')
let stopped = false
/** The question of the list that told how it ended. */
let toldIn: string | null = null

/** No more is sent; what is on its way is still answered. */
export const stopBulk = (): void => {
  stopped = true
}

/** The report is read. One of a run that goes on stays. */
export const forgetBulk = (): void => {
  if (!bulkReport.get()?.running) bulkReport.set(null)
}

/** A list that answers `question` tells how the run ended; told in a list that answered another one, it is forgotten. */
export const readIn = (question: string): void => {
  if (bulkReport.get()?.running ?? true) return
  if (toldIn !== null && toldIn !== question) forgetBulk()
  toldIn = question
}

/** Does one thing with many orders, one after the other, and says how it ended. While one run goes on there is no second: null. */
export const startBulk = async (verb: Verb, orders: readonly Chosen[], send: (order: Chosen) => Promise<Outcome>): Promise<Progress<Chosen> | null> => {
  if (bulkReport.get()?.running || orders.length === 0) return null
  stopped = false
  toldIn = null
  lastDone.set('')
  const rest = new Map(orders.map((order) => [order.id, order]))
  bulkReport.set({ verb, rest, total: rest.size, done: 0, refused: [], running: true })
  const told = (progress: Progress<Chosen>, { id }: Chosen, { done }: Outcome) => {
    if (done) rest.delete(id)
    bulkReport.set({ ...progress, verb, rest })
    if (done) lastDone.set(id)
  }
  const end = await runEach(orders, send, told, () => stopped)
  bulkReport.set(end.done === end.total ? null : { ...end, verb, rest })
  return end
}
