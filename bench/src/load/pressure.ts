import { performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'

/** `busy`: share of the time (0 to 1) in which this process, which is the load client, had work. Near 1 the client is the limit. */
export type Pressed = { times: number[]; seconds: number; busy: number }
type Send = (n: number) => Promise<unknown>

const timed = async (work: (note: (ms: number) => void) => Promise<unknown>): Promise<Pressed> => {
  const times: number[] = []
  const [began, before] = [performance.now(), performance.eventLoopUtilization()]
  await work((ms) => times.push(ms))
  return { times, seconds: (performance.now() - began) / 1000, busy: performance.eventLoopUtilization(before).utilization }
}

/** So many in flight all the time, until `enough` (of the number begun and the milliseconds gone by). The first failure ends it. */
export const closedLoop = (inFlight: number, enough: (begun: number, ms: number) => boolean, send: Send): Promise<Pressed> =>
  timed(async (note) => {
    const began = performance.now()
    let begun = 0
    const worker = async () => {
      while (!enough(begun, performance.now() - began)) {
        const since = performance.now()
        await send(begun++)
        note(performance.now() - since)
      }
    }
    await Promise.all(Array.from({ length: inFlight }, worker))
  })

/** So many a second, each at its own moment, whether the earlier ones are answered or not; times count from that moment on. */
export const openLoop = (perSecond: number, seconds: number, send: Send): Promise<Pressed> =>
  timed(async (note) => {
    const began = performance.now()
    const sent: Promise<void>[] = []
    for (let n = 0; n < perSecond * seconds; n++) {
      const due = began + (n * 1000) / perSecond
      if (due > performance.now() + 1) await pause(due - performance.now())
      sent.push(send(n).then(() => note(performance.now() - due)))
    }
    await Promise.all(sent)
  })

export const forSeconds = (seconds: number) => (_: number, ms: number) => ms >= seconds * 1000
export const times = (count: number) => (begun: number) => begun >= count
