type Waiter = { seen: () => boolean; settle: (seen: boolean) => void }

/** A busy shop has some six at a time (288 orders a second, each waiting some 20 ms); each holds a connection of every hop, and a pool has 64. */
const MOST = 32

/** Who waits for something to be folded, at most `most` at a time. `check` after each commit. */
export const createWaiters = (most = MOST) => {
  const waiting = new Set<Waiter>()
  return {
    /** True as soon as `seen` is, false after `ms`, or at once while too many wait. */
    wait: (seen: () => boolean, ms: number): Promise<boolean> => {
      if (seen()) return Promise.resolve(true)
      if (waiting.size >= most) return Promise.resolve(false)
      return new Promise((resolve) => {
        const waiter = { seen, settle }
        const timer = setTimeout(settle, ms, false)
        waiting.add(waiter)
        function settle(result: boolean) {
          clearTimeout(timer)
          waiting.delete(waiter)
          resolve(result)
        }
      })
    },
    check: () => {
      for (const waiter of waiting) if (waiter.seen()) waiter.settle(true)
    },
    /** Nobody waits any more (shutdown). */
    release: () => {
      for (const waiter of waiting) waiter.settle(false)
    },
  }
}
