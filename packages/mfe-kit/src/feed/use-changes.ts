import { useCallback, useEffect, useState } from 'react'
import type { Query } from '../data/use-query.ts'

const PAUSE_MS = 1_000

/** Resolves to whether it was answered. `before` is undefined if it is not known which value the present answer goes with. */
type Run<T> = (before: T | undefined, now: T) => Promise<boolean>
/** `waits`: the question is on its way for the first time, and another one would only overtake it. */
type Told<T> = { value: T | undefined; of: (value: T) => number; run: Run<T>; waits: boolean }

/**
 * What `useChanges` does, without React: `tell` it each value. A change counts as seen once it was answered. A value that comes only when the question
 * has been asked may count what its answer does not have yet, so it is a change itself. After `stop` nothing runs until it is told again.
 */
export const createChanges = <T>() => {
  let seen: { value: T | undefined } | undefined
  let told: Told<T> | undefined
  let running = false
  const look = async () => {
    if (!told || running) return
    const { value, of, run, waits } = told
    seen ??= { value }
    const before = seen.value
    if (waits || value === undefined || (before !== undefined && of(before) === of(value))) return
    running = true
    const pause = new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    if (await run(before, value).catch(() => false)) seen = { value }
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

type Asked = { status: Query<unknown, unknown>['status']; refetch: () => Promise<boolean> }

/**
 * Asks a query anew when the figure that `of` picks has changed since it was asked: at once, then at most once a second, so that a burst of changes is
 * one request; and again each second until it was answered. `again` asks it in a way of its own, told the former and the present value. `of` and
 * `again` must be stable.
 */
export const useChanges = <T>(value: T | undefined, of: (value: T) => number, { status, refetch }: Asked, again?: Run<T>): void => {
  const [changes] = useState(createChanges<T>)
  const whole = useCallback(() => refetch(), [refetch])
  const run = again ?? whole
  const waits = status === 'loading'
  useEffect(() => changes.tell({ value, of, run, waits }), [changes, value, of, run, waits])
  useEffect(() => changes.stop, [changes])
}
