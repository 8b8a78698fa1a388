const SHORTEST_MS = 16

/** Calls `flush` soon after `soon`: at once after a quiet spell, else not before 16 ms or twice the time the last flush took have gone by. */
export const createPace = (flush: () => void, now: () => number = () => performance.now()) => {
  let timer: NodeJS.Timeout | undefined
  let earliest = 0
  const run = () => {
    timer = undefined
    const began = now()
    flush()
    const ended = now()
    earliest = ended + Math.max(SHORTEST_MS, 2 * (ended - began))
  }
  return {
    soon: () => {
      timer ??= setTimeout(run, Math.max(0, earliest - now()))
    },
    stop: () => clearTimeout(timer),
  }
}
