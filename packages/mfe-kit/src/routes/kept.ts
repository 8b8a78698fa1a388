import { useState } from 'react'
import { usePlace } from './location.ts'

const KEPT = 30
const kept = new Map<string, unknown>()

/**
 * A place to write to that outlives the page: coming back to the same history entry finds the same object, any other visit a new one.
 * For where somebody was (scroll, the active row), not for data. Nothing renders when it is written to.
 */
export const useKept = <T extends object>(name: string, make: () => T): T => {
  const { entry } = usePlace()
  const [mine] = useState(() => {
    const key = `${entry} ${name}`
    const value = (kept.get(key) as T | undefined) ?? make()
    kept.delete(key)
    kept.set(key, value)
    const [oldest] = kept.keys()
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
    return value
  })
  return mine
}
