import { useCallback, useEffect, useRef, useState } from 'react'
import type { Document } from './document.ts'
import { execute, unanswered } from './execute.ts'
import { asFailure, type GraphQlFailure, passes } from './failure.ts'

export type Mutation<Data, Vars> = { run: (variables: Vars) => Promise<Data>; busy: boolean; error?: GraphQlFailure }

/** A command. `run` gives the answer, refusals included, and throws GraphQlFailure. With a `commandId` a lost connection is tried again: the same id has its effect once. */
export const useMutation = <Data, Vars>(doc: Document<Data, Vars>): Mutation<Data, Vars> => {
  const [state, setState] = useState<{ flights: number; error?: GraphQlFailure }>({ flights: 0 })
  const lost = useRef<object[]>([])
  const onPage = useRef(false)
  const forget = useCallback(() => lost.current.splice(0).forEach((flight) => unanswered.delete(flight)), [])
  useEffect(() => {
    onPage.current = true
    return () => {
      onPage.current = false
      forget()
    }
  }, [forget])
  const run = useCallback(
    async (variables: Vars) => {
      setState(({ flights }) => ({ flights: flights + 1 }))
      try {
        const { data } = await execute(doc, variables, undefined, 'commandId' in (variables as object))
        setState(({ flights }) => ({ flights: flights - 1 }))
        forget()
        return data
      } catch (error) {
        const failure = asFailure(error)
        if (onPage.current && passes(failure)) {
          const flight = {}
          unanswered.add(flight)
          lost.current.push(flight)
        }
        setState(({ flights }) => ({ flights: flights - 1, error: failure }))
        throw failure
      }
    },
    [doc, forget],
  )
  return { run, busy: state.flights > 0, error: state.error }
}
