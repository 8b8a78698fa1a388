import { useCallback, useState, useSyncExternalStore } from 'react'
import type { Context } from '../data/document.ts'
import { connectionOf } from './connections.ts'

/** Seconds from a commit in the service to its pixels on this page, measured with the last pushed frame; null before the first one. */
export const useToPixel = (context: Context): number | null => {
  const [last] = useState<{ seconds: number | null }>({ seconds: null })
  const subscribe = useCallback(
    (listener: () => void) => {
      const { toPixel } = connectionOf(context)
      const take = () => {
        last.seconds = toPixel.get()
        listener()
      }
      take()
      return toPixel.subscribe(take)
    },
    [context, last],
  )
  return useSyncExternalStore(subscribe, () => last.seconds)
}
