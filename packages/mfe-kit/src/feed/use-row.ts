import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { rowStore } from './connections.ts'
import type { RowType } from './keep-rows.ts'

/** The newest row that anything on this page has brought, undefined if none or if it may not be seen any more. Only this component renders when it changes. */
export const useRow = <T>(type: RowType, id: string): T | undefined => {
  const subscribe = useCallback((listener: () => void) => rowStore.subscribe(type, id, listener), [type, id])
  return useSyncExternalStore(subscribe, () => rowStore.get<T>(type, id))
}

/** The newest rows of several ids, those that there are. Renders when any of them changes: a list's rows should each use `useRow`. */
export const useRows = <T>(type: RowType, ids: readonly string[]): ReadonlyMap<string, T> => {
  const key = JSON.stringify(ids)
  const source = useMemo(() => {
    const all = JSON.parse(key) as string[]
    let shown: ReadonlyMap<string, T> = new Map()
    const present = () => all.flatMap((id) => (rowStore.get<T>(type, id) === undefined ? [] : [[id, rowStore.get<T>(type, id) as T] as const]))
    return {
      subscribe: (listener: () => void) => {
        const stops = all.map((id) => rowStore.subscribe(type, id, listener))
        return () => {
          for (const stop of stops) stop()
        }
      },
      get: () => {
        const next = present()
        if (next.length !== shown.size || next.some(([id, row]) => row !== shown.get(id))) shown = new Map(next)
        return shown
      },
    }
  }, [type, key])
  return useSyncExternalStore(source.subscribe, source.get)
}
