import { useMemo, useSyncExternalStore } from 'react'

const clock = (everyMs: number) => {
  const listeners = new Set<() => void>()
  let now = Date.now()
  let timer: ReturnType<typeof setInterval> | undefined
  const tick = () => {
    now = Date.now()
    for (const listener of listeners) listener()
  }
  return {
    get: () => now,
    subscribe(listener: () => void) {
      if (listeners.size === 0) {
        now = Date.now()
        timer = setInterval(tick, everyMs)
      }
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) clearInterval(timer)
      }
    },
  }
}
const clocks = new Map<number, ReturnType<typeof clock>>()

/** The time in Unix milliseconds, renewed every `everyMs`. All components with the same period tick in the same frame. */
export const useNow = (everyMs: number): number => {
  const shared = useMemo(() => {
    const made = clocks.get(everyMs) ?? clock(everyMs)
    clocks.set(everyMs, made)
    return made
  }, [everyMs])
  return useSyncExternalStore(shared.subscribe, shared.get)
}
