import { observable, useObservable } from '@jangteo/mfe-kit'

/** A version that is ready and waits until somebody has finished writing; `now` is there if it can be had at once. */
export type Waiting = { part: string; version: string; now: (() => void) | null }
/** A version that did not load: the former one goes on. */
export type Refused = { part: string; version: string }
type Swaps = { waiting: readonly Waiting[]; refused: Refused | null }

const swaps = observable<Swaps>({ waiting: [], refused: null })
const others = (part: string) => swaps.get().waiting.filter((one) => one.part !== part)
const setWaiting = (waiting: readonly Waiting[]) => swaps.set({ ...swaps.get(), waiting })

export const tellWaiting = (waiting: Waiting): void => setWaiting([...others(waiting.part), waiting])
export const tellDone = (part: string): void => {
  if (swaps.get().waiting.length > others(part).length) setWaiting(others(part))
}
export const tellRefused = (refused: Refused): void => swaps.set({ ...swaps.get(), refused })

/** Which versions wait, and which was refused last. */
export const useSwaps = (): Swaps => useObservable(swaps)
