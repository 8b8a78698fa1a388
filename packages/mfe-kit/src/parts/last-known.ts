import { useEffect } from 'react'
import * as v from 'valibot'
import { stored } from '../preferences/stored.ts'
import { currentSession } from '../session/session.ts'

const LastKnown = v.object({ at: v.number(), figures: v.array(v.object({ label: v.string(), value: v.string() })) })
/** Figures of a part as they last stood on the page, in words; `at` in Unix milliseconds. */
export type LastKnown = v.InferOutput<typeof LastKnown>

/** For this tab and this person alone: what one may see, the next one may not. */
const lastOf = (part: string) => stored('sessionStorage', `jangteo.last.${part}.${currentSession().user?.id ?? 'guest'}`, LastKnown)

/** Remembers what a part's figures say now, so that its place can still tell them, with their time, when the part fails. */
export const useKeepLastKnown = (part: string, figures: LastKnown['figures']): void => {
  const text = JSON.stringify(figures)
  useEffect(() => {
    const now = JSON.parse(text) as LastKnown['figures']
    if (now.length > 0) lastOf(part).set({ at: Date.now(), figures: now })
  }, [part, text])
}

/** For the shell: what stood there last, null if nothing is known. */
export const lastKnownOf = (part: string): LastKnown | null => lastOf(part).get()
