import { setTimeout as pause } from 'node:timers/promises'
import type { Log } from '@jangteo/cqrs/kafka/log'
import { crashPoint } from '@jangteo/cqrs/write/crash-point'
import type { Pool } from '@jangteo/cqrs/write/postgres'
import { keys, type Outcome, type Payment, type ReversalOutcome } from '../payment/payment.ts'
import type { Provider } from '../provider/port.ts'
import { claim, type Job } from './claim.ts'

const AT_ONCE = 64
const POLL_MS = 200
/** A call that hangs gives its place to another one after this; its answer still counts when it comes. */
const PATIENCE_MS = 1_500
const HANG_UP_MS = 10_000

/** Where the provider's answers go. */
type Recorder = {
  authorization: (orderId: string, outcome: Outcome) => Promise<void>
  void: (orderId: string) => Promise<void>
  capture: (shipmentId: string) => Promise<void>
  reversal: (key: string, outcome: ReversalOutcome) => Promise<void>
}
type Deps = { pool: Pool; provider: Provider; record: Recorder; log: Log }

const authorize = ({ provider, record }: Deps, payment: Payment, signal: AbortSignal) => {
  const { orderId, amount, currency, card } = payment
  return provider.authorize({ key: keys.authorize(orderId), orderId, amount, currency, card }, signal).then((outcome) => {
    crashPoint('after-authorize-before-record')
    return record.authorization(orderId, outcome)
  })
}

/** An unknown key means that the call never arrived: it is made again, under the same key. */
const poll = async (deps: Deps, payment: Payment, signal: AbortSignal) => {
  const status = await deps.provider.status(keys.authorize(payment.orderId))
  if (status === 'UNKNOWN') await authorize(deps, payment, signal)
  else if (status !== 'PENDING') await deps.record.authorization(payment.orderId, status)
}

/** What may have been asked before is looked up first; only what never arrived is asked again, under the same key. */
const reverse = async ({ provider, record }: Deps, { reversal, again }: Extract<Job, { call: 'reverse' }>, signal: AbortSignal) => {
  const { key, kind, orderId, amount } = reversal
  const call = { key, of: keys.authorize(orderId), amount }
  if (kind === 'LOWER') {
    await provider.lower(call, signal)
    return record.reversal(key, 'DONE')
  }
  const status = again ? await provider.refundStatus(key) : 'UNKNOWN'
  if (status === 'PENDING') return
  const outcome = status === 'UNKNOWN' ? await provider.refund(call, signal) : status
  crashPoint('after-refund-before-record')
  return record.reversal(key, outcome)
}

const perform = async (deps: Deps, job: Job, signal: AbortSignal): Promise<void> => {
  const { provider, record } = deps
  if (job.call === 'capture') {
    const { orderId, shipmentId, amount } = job.capture
    await provider.capture({ key: keys.capture(job.capture), of: keys.authorize(orderId), amount }, signal)
    return record.capture(shipmentId)
  }
  if (job.call === 'reverse') return reverse(deps, job, signal)
  if (job.call === 'authorize') return authorize(deps, job.payment, signal)
  if (job.call === 'poll') return poll(deps, job.payment, signal)
  const { orderId } = job.payment
  await provider.void({ key: keys.void(orderId), of: keys.authorize(orderId) }, signal)
  return record.void(orderId)
}

/** Calls the provider for what is due, outside any transaction. Whatever gets no answer comes up again by itself, for ever. */
export const createWorker = (deps: Deps) => {
  const { pool, log } = deps
  const stopping = new AbortController()
  let busy = 0
  let ring = () => {}
  let ended = Promise.resolve()

  const run = async (job: Job) => {
    busy++
    const hangUp = AbortSignal.any([stopping.signal, AbortSignal.timeout(HANG_UP_MS)])
    const done = perform(deps, job, hangUp).catch((error: unknown) => {
      if (!stopping.signal.aborted) log.warn({ err: error, call: job.call }, 'the provider was not reached, asking again later')
    })
    await Promise.race([done, pause(PATIENCE_MS)])
    if (busy-- === AT_ONCE) ring() // there may be more than there were places
  }
  const work = async () => {
    while (!stopping.signal.aborted) {
      const rung = new Promise<void>((resolve) => {
        ring = resolve
      })
      const places = AT_ONCE - busy
      const jobs = places > 0 ? await claim(pool, places).catch((error: unknown) => log.warn({ err: error }, 'nothing could be claimed')) : []
      for (const job of jobs ?? []) void run(job)
      if (places <= 0 || !jobs || jobs.length < places) await Promise.race([rung, pause(POLL_MS)])
    }
  }
  return {
    start() {
      ended = work()
    },
    async stop() {
      stopping.abort()
      ring()
      await ended
    },
    /** Something is due now. */
    wake: () => ring(),
  }
}
