import { useCallback, useSyncExternalStore } from 'react'
import type { Context } from '../data/document.ts'
import { connectionOf } from './connections.ts'

const values = new Map<string, unknown>()

/** The newest value of a figure that spans many rows (a count, a total); undefined until the first one came. Another page starts with the last one seen. */
export const useGauge = <T>(context: Context, name: string, scope?: string): T | undefined => {
  const key = JSON.stringify([context, name, scope])
  const subscribe = useCallback(
    (listener: () => void) => {
      const gauge = connectionOf(context).gauge(name, scope)
      const take = () => {
        values.set(key, gauge.get())
        listener()
      }
      return gauge.subscribe(take)
    },
    [context, name, scope, key],
  )
  return useSyncExternalStore(subscribe, () => values.get(key) as T | undefined)
}
