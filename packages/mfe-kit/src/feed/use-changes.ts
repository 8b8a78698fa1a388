import { useEffect, useRef, useState } from 'react'

const PAUSE_MS = 1_000

/**
 * Calls `run` with the former and the present value when the figure that `of` picks has changed: at once, then at most once a second, so that a
 * burst of changes is one request. `of` and `run` must be stable.
 */
export const useChanges = <T>(value: T | undefined, of: (value: T) => number, run: (before: T, now: T) => Promise<void>): void => {
  const seen = useRef<T | undefined>(undefined)
  const [running, setRunning] = useState(false)
  useEffect(() => {
    const before = seen.current
    if (value === undefined || running || (before !== undefined && of(before) === of(value))) return
    seen.current = value
    if (before === undefined) return
    setRunning(true)
    const pause = new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    void Promise.allSettled([run(before, value), pause]).then(() => setRunning(false))
  }, [value, of, run, running])
}
