import { useEffect } from 'react'
import { currentSession } from '../session/session.ts'

/** Figures of a part as they last stood on the page, in words; `at` in Unix milliseconds. */
export type LastKnown = { at: number; figures: { label: string; value: string }[] }

/** For this tab and this person alone: what one may see, the next one may not. */
const keyOf = (part: string) => `jangteo.last.${part}.${currentSession().user?.id ?? 'guest'}`

/** Remembers what a part's figures say now, so that its place can still tell them, with their time, when the part fails. */
export const useKeepLastKnown = (part: string, figures: LastKnown['figures']): void => {
  const text = JSON.stringify(figures)
  useEffect(() => {
    try {
      if (text !== '[]') sessionStorage.setItem(keyOf(part), `{"at":${Date.now()},"figures":${text}}`)
    } catch {
      // A full or forbidden storage only costs the memory of it.
    }
  }, [part, text])
}

/** For the shell: what stood there last, null if nothing is known. */
export const lastKnownOf = (part: string): LastKnown | null => {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(part)) ?? 'null') as LastKnown | null
  } catch {
    return null
  }
}
