import { useCallback, useEffect, useRef, useState } from 'react'
import { offerRefetch } from '../feed/refetchers.ts'
import type { Document } from './document.ts'
import { type Answer, execute } from './execute.ts'
import { asFailure, type GraphQlFailure, passes } from './failure.ts'
import { keepAnswer, lastAnswer, queryKey } from './query-cache.ts'

export type Query<Data, Vars> = {
  /** The answer as it came; rows in it age, so show them through `useRow`. Kept while it is asked for again. */
  data?: Data
  status: 'loading' | 'ready' | 'failed'
  error?: GraphQlFailure
  stale: boolean
  /** Where the answer was read; hand it to `useLive`. */
  position: string | null
  /** Milliseconds from asking to having `data`; null while there is none. */
  took: number | null
  /** Names the question that `data` answers: with `keepPrevious` still the former one until the next answer is there. */
  answers: string
  /** Asks again, with other variables for this once (`minVersion`). Resolves to whether there was an answer, be it a refusal; never throws. */
  refetch: (more?: Partial<Vars>) => Promise<boolean>
}
export type QueryOptions = { skip?: boolean; keepPrevious?: boolean; version?: string | number }
type State<Data> = { key: string; answer?: Answer<Data>; error?: GraphQlFailure }
type Show<Data> = (next: (before: State<Data>) => State<Data>) => void

/** How to ask, and how to let go of what is under way. The newest question alone is answered. */
const useAsk = <Data, Vars>(doc: Document<Data, Vars>, key: string, variables: Vars, show: Show<Data>) => {
  const latest = useRef({ key, variables })
  latest.current = { key, variables }
  const flight = useRef<AbortController | null>(null)
  const stop = useCallback(() => flight.current?.abort(), [])
  const ask = useCallback(
    async (more?: Partial<Vars>) => {
      stop()
      const mine = new AbortController()
      flight.current = mine
      const asked = latest.current.key
      try {
        const answer = await execute(doc, { ...latest.current.variables, ...more }, mine.signal)
        keepAnswer(asked, answer)
        if (!mine.signal.aborted) show(() => ({ key: asked, answer }))
        return !mine.signal.aborted
      } catch (error) {
        if (!mine.signal.aborted) show((before) => ({ key: asked, answer: before.key === asked ? before.answer : lastAnswer(asked), error: asFailure(error) }))
        return !mine.signal.aborted && !passes(asFailure(error))
      }
    },
    [doc, show, stop],
  )
  return { ask, stop }
}

/**
 * The answer to a query, asked for whenever the variables change. A known answer shows at once while it is asked for again.
 * `keepPrevious` keeps the former answer (as `stale`) until the next one is there, `skip` asks nothing; another `version` asks again.
 */
export const useQuery = <Data, Vars>(
  doc: Document<Data, Vars>,
  variables: Vars,
  { skip = false, keepPrevious = false, version = '' }: QueryOptions = {},
): Query<Data, Vars> => {
  const key = queryKey(doc, variables)
  const [state, setState] = useState<State<Data>>({ key, answer: lastAnswer(key) })
  const { ask, stop } = useAsk(doc, key, variables, setState)
  useEffect(() => {
    if (skip) return
    void ask()
    return stop
  }, [key, skip, version, ask, stop])

  const mine = state.key === key
  const former = keepPrevious ? state.answer : undefined
  const own = mine ? state.answer : lastAnswer<Data>(key)
  const answer = own ?? former
  const error = mine ? state.error : undefined
  const position = answer?.position ?? null
  useEffect(() => (position === null ? undefined : offerRefetch(position, () => void ask())), [position, ask])
  return {
    data: answer?.data,
    status: answer ? 'ready' : error ? 'failed' : 'loading',
    error,
    stale: answer !== undefined && (answer.stale || own === undefined),
    position,
    took: answer?.took ?? null,
    answers: own ? key : state.key,
    refetch: ask,
  }
}
