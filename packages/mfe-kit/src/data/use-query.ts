import { useCallback, useEffect, useRef, useState } from 'react'
import { offerRefetch } from '../feed/refetchers.ts'
import type { Document } from './document.ts'
import { type Answer, execute } from './execute.ts'
import { asFailure, type GraphQlFailure } from './failure.ts'
import { keepAnswer, lastAnswer, queryKey } from './query-cache.ts'

export type Query<Data, Vars> = {
  /** The answer as it came; rows in it age, so show them through `useRow`. Kept while it is asked for again. */
  data?: Data
  status: 'loading' | 'ready' | 'failed'
  error?: GraphQlFailure
  stale: boolean
  /** Where the answer was read; hand it to `useLive`. */
  position: string | null
  /** Asks again, with other variables for this once (`minVersion`). Resolves when the answer is there; never throws. */
  refetch: (more?: Partial<Vars>) => Promise<void>
}
type State<Data> = { key: string; answer?: Answer<Data>; error?: GraphQlFailure }

/**
 * The answer to a query, asked for whenever the variables change. A known answer shows at once while it is asked for again.
 * `keepPrevious` keeps the former answer (as `stale`) until the next one is there, `skip` asks nothing.
 */
export const useQuery = <Data, Vars>(doc: Document<Data, Vars>, variables: Vars, { skip = false, keepPrevious = false } = {}): Query<Data, Vars> => {
  const key = queryKey(doc, variables)
  const [state, setState] = useState<State<Data>>({ key, answer: lastAnswer(key) })
  const latest = useRef({ key, variables, flight: null as AbortController | null })
  latest.current.key = key
  latest.current.variables = variables

  const ask = useCallback(
    async (more?: Partial<Vars>) => {
      const { key: asked, variables: present, flight } = latest.current
      flight?.abort()
      const mine = new AbortController()
      latest.current.flight = mine
      try {
        const answer = await execute(doc, { ...present, ...more }, mine.signal)
        keepAnswer(asked, answer)
        if (!mine.signal.aborted) setState({ key: asked, answer })
      } catch (error) {
        if (!mine.signal.aborted)
          setState(({ answer }) => ({ key: asked, answer: lastAnswer(asked) ?? (keepPrevious ? answer : undefined), error: asFailure(error) }))
      }
    },
    [doc, keepPrevious],
  )
  useEffect(() => {
    if (skip) return
    void ask()
    return () => latest.current.flight?.abort()
  }, [key, skip, ask])

  const mine = state.key === key
  const answer = mine ? state.answer : (lastAnswer<Data>(key) ?? (keepPrevious ? state.answer : undefined))
  const error = mine ? state.error : undefined
  const position = answer?.position ?? null
  useEffect(() => (position === null ? undefined : offerRefetch(position, () => void ask())), [position, ask])
  return {
    data: answer?.data,
    status: error && !answer ? 'failed' : answer ? 'ready' : 'loading',
    error,
    stale: (answer?.stale ?? false) || (!mine && answer === state.answer && answer !== undefined),
    position,
    refetch: ask,
  }
}
