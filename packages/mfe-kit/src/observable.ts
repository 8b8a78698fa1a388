import { useSyncExternalStore } from 'react'

/** One value outside of React that components may follow. */
export type Observable<T> = { get: () => T; set: (next: T) => void; subscribe: (listener: () => void) => () => void }

/** Listeners run at each change of identity, in the order they came. */
export const observable = <T>(initial: T): Observable<T> => {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set(next) {
      if (Object.is(value, next)) return
      value = next
      for (const listener of [...listeners]) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The present value; the component renders again when it changes. */
export const useObservable = <T>(source: Observable<T>): T => useSyncExternalStore(source.subscribe, source.get)
