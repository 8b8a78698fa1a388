import type { Message } from '@jangteo/contracts/envelope'
import type { Log } from '../kafka/log.ts'
import { crashPoint } from '../write/crash-point.ts'
import { isTransient, type Pool, type Tx, transaction } from '../write/postgres.ts'
import { closeInbox, type Inbox, type Item, openInbox } from './inbox.ts'
import { advance, Overtaken, type Step } from './offsets.ts'
import { BEHIND, drain, FORK, GAP, park } from './parked.ts'
import { reasonOf } from '../kafka/reason.ts'
import { markSeen, pair, standing } from './standing.ts'

export type ApplyDeps = { pool: Pool; consumer: string; log: Log; handle: (tx: Tx, message: Message) => Promise<void> }
/** Items of several partitions, in order within each, and the position each partition has before them. */
export type Work = { items: readonly Item[]; at: Map<string, Step> }

const place = ({ topic, partition }: { topic: string; partition: number }) => pair(topic, String(partition))

/** Positions before and behind `items`. */
const stepsOf = ({ items, at }: Work): Step[] => {
  const ends = new Map<string, Step>()
  for (const { record } of items) {
    const step = at.get(place(record))
    if (step) ends.set(place(record), { ...step, next: record.offset + 1 })
  }
  return [...ends.values()].toSorted((a, b) => (place(a) < place(b) ? -1 : 1))
}

/**
 * Handles items in one transaction with their positions, as far as they can be handled. If one fails for good, the work is halved until the
 * one that fails is alone; it is parked. Throws on transient failures and Overtaken; what was committed until then stays, positions with it.
 */
export const apply = async (deps: ApplyDeps, work: Work): Promise<void> => {
  const { items, at } = work
  const steps = stepsOf(work)
  try {
    await applyAtOnce(deps, items, steps)
  } catch (error) {
    if (isTransient(error) || error instanceof Overtaken) throw error
    const [only] = items
    if (!only || items.length > 1) {
      const half = Math.ceil(items.length / 2)
      await apply(deps, { items: items.slice(0, half), at })
      return apply(deps, { items: items.slice(half), at })
    }
    await transaction(deps.pool, async (tx) => {
      await advance(tx, deps.consumer, steps)
      await park(await openInbox(tx, deps.consumer, items), only, reasonOf(error))
    })
    deps.log.error({ err: error, topic: only.record.topic, key: only.record.key, offset: only.record.offset }, 'message parked')
  }
  for (const step of steps) at.set(place(step), { ...step, expected: step.next })
}

const applyAtOnce = async ({ pool, consumer, handle, log }: ApplyDeps, items: readonly Item[], steps: readonly Step[]) => {
  await transaction(pool, async (tx) => {
    await advance(tx, consumer, steps)
    const inbox = await openInbox(tx, consumer, items)
    for (const item of items) await applyOne(inbox, item, handle, log)
    await closeInbox(inbox)
    crashPoint('in-consumer-before-commit')
  })
  crashPoint('after-consumer-commit')
}

const applyOne = async (inbox: Inbox, item: Item, handle: ApplyDeps['handle'], log: Log) => {
  const { topic, key } = item.record
  const setAside = (reason: string) => {
    log.error({ topic, key, offset: item.record.offset, reason }, 'message parked')
    return park(inbox, item, reason)
  }
  if (!('message' in item)) return setAside(item.unreadable)
  const { message } = item
  const where = standing(inbox, message)
  if (where === 'duplicate') return
  if (where === 'fork') return setAside(FORK)
  const waitsFor = inbox.waiting.get(pair(topic, key))
  if (waitsFor === undefined && where === 'gap') return setAside(GAP)
  if (waitsFor === undefined) {
    await handle(inbox.tx, message)
    return markSeen(inbox, message)
  }
  await park(inbox, item, where === 'gap' ? GAP : BEHIND)
  if (waitsFor === GAP) await drain(inbox, topic, key, handle)
}
