import { useSyncExternalStore } from 'react'

/** A version that is ready and waits until somebody has finished writing; `now` is there if it can be had at once. */
export type Waiting = { part: string; version: string; now: (() => void) | null }
/** A version that did not load: the former one goes on. */
export type Refused = { part: string; version: string }
type Swaps = { waiting: readonly Waiting[]; refused: Refused | null }

let swaps: Swaps = { waiting: [], refused: null }
const listeners = new Set<() => void>()
const set = (next: Partial<Swaps>) => {
  swaps = { ...swaps, ...next }
  for (const listener of listeners) listener()
}
const others = (part: string) => swaps.waiting.filter((one) => one.part !== part)

export const tellWaiting = (waiting: Waiting): void => set({ waiting: [...others(waiting.part), waiting] })
export const tellDone = (part: string): void => {
  if (swaps.waiting.length > others(part).length) set({ waiting: others(part) })
}
export const tellRefused = (refused: Refused): void => set({ refused })

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
/** Which versions wait, and which was refused last. */
export const useSwaps = (): Swaps => useSyncExternalStore(subscribe, () => swaps)
