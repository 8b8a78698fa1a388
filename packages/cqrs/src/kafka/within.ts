import { setTimeout as sleep } from 'node:timers/promises'

/** Waits for something that ends what it ends, at most so long and whatever becomes of it. Keeps no process alive. */
export const within = async (ms: number, promise: Promise<unknown>): Promise<void> => {
  await Promise.race([promise, sleep(ms, undefined, { ref: false })]).catch(() => {})
}
