type Waiter = { seen: () => boolean; settle: (seen: boolean) => void }

/** Who waits for something to be folded. `check` after each commit. */
export const createWaiters = () => {
  const waiting = new Set<Waiter>()
  return {
    /** True as soon as `seen` is, false after `ms`. */
    wait: (seen: () => boolean, ms: number): Promise<boolean> => {
      if (seen()) return Promise.resolve(true)
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
