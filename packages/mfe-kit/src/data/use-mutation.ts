import { useCallback, useState } from 'react'
import type { Document } from './document.ts'
import { execute } from './execute.ts'
import { asFailure, type GraphQlFailure } from './failure.ts'

export type Mutation<Data, Vars> = { run: (variables: Vars) => Promise<Data>; busy: boolean; error?: GraphQlFailure }

let sending = 0
/** For the shell: true while a command is on its way and its page waits for the answer. */
export const isSending = (): boolean => sending > 0

/** A command. `run` gives the answer, refusals included, and throws GraphQlFailure. With a `commandId` a lost connection is tried again: the same id has its effect once. */
export const useMutation = <Data, Vars>(doc: Document<Data, Vars>): Mutation<Data, Vars> => {
  const [state, setState] = useState<{ flights: number; error?: GraphQlFailure }>({ flights: 0 })
  const run = useCallback(
    async (variables: Vars) => {
      sending++
      setState(({ flights }) => ({ flights: flights + 1 }))
      try {
        const { data } = await execute(doc, variables, undefined, 'commandId' in (variables as object))
        setState(({ flights }) => ({ flights: flights - 1 }))
        return data
      } catch (error) {
        const failure = asFailure(error)
        setState(({ flights }) => ({ flights: flights - 1, error: failure }))
        throw failure
      } finally {
        sending--
      }
    },
    [doc],
  )
  return { run, busy: state.flights > 0, error: state.error }
}
