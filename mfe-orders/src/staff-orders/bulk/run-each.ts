/** What became of one order: done, refused with the reason in words, or nobody knows since no answer came. */
export type Outcome = { done: true } | { done: false; why: string }
export type Refused<Order> = { order: Order; why: string }
/** How far it has come. `done` counts accepted commands only. */
export type Progress<Order> = { total: number; done: number; refused: Refused<Order>[]; running: boolean }

/**
 * Sends one command after the other, each answer told before the next one leaves. A refusal stops nothing; `stopped` is asked before each.
 * Resolves with how it ended: what was not sent is in neither count.
 */
export const runEach = async <Order>(
  orders: readonly Order[],
  send: (order: Order) => Promise<Outcome>,
  told: (progress: Progress<Order>, order: Order, outcome: Outcome) => void,
  stopped: () => boolean,
): Promise<Progress<Order>> => {
  let progress: Progress<Order> = { total: orders.length, done: 0, refused: [], running: true }
  for (const order of orders) {
    if (stopped()) break
    const outcome = await send(order)
    const refused = outcome.done ? progress.refused : [...progress.refused, { order, why: outcome.why }]
    progress = { ...progress, done: progress.done + (outcome.done ? 1 : 0), refused }
    told(progress, order, outcome)
  }
  return { ...progress, running: false }
}
