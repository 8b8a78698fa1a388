import { setTimeout as sleep } from 'node:timers/promises'

/** Waits for a condition, at most 30 s. */
export const until = async (condition: () => boolean | Promise<boolean>, withinMs = 30_000): Promise<void> => {
  for (const end = Date.now() + withinMs; !(await condition()); await sleep(20)) {
    if (Date.now() > end) throw new Error(`not within ${withinMs} ms: ${condition}`)
  }
}
