import { useEffect, useState } from 'react'

const PAUSE_MS = 1_000

/** Resolves to whether it was answered. */
type Run<T> = (before: T, now: T) => Promise<boolean>
type Told<T> = { value: T; of: (value: T) => number; run: Run<T> }

/** What `useChanges` does, without React: `tell` it each value. A change counts as seen once it was answered. After `stop` nothing runs until it is told again. */
export const createChanges = <T>() => {
  let seen: T | undefined
  let told: Told<T> | undefined
  let running = false
  const look = async () => {
    if (!told || running) return
    const { value, of, run } = told
    seen ??= value
    if (of(seen) === of(value)) return
    running = true
    const pause = new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    if (await run(seen, value).catch(() => false)) seen = value
    await pause
    running = false
    void look()
  }
  return {
    tell: (next: Told<T>): void => {
      told = next
      void look()
    },
    stop: (): void => {
      told = undefined
    },
  }
}

/**
 * Calls `run` with the former and the present value when the figure that `of` picks has changed: at once, then at most once a second, so that a
 * burst of changes is one request; and again each second until it was answered. `of` and `run` must be stable.
 */
export const useChanges = <T>(value: T | undefined, of: (value: T) => number, run: Run<T>): void => {
  const [changes] = useState(createChanges<T>)
  useEffect(() => {
    if (value !== undefined) changes.tell({ value, of, run })
  }, [changes, value, of, run])
  useEffect(() => changes.stop, [changes])
}
