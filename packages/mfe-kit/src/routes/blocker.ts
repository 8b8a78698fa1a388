import { useEffect } from 'react'
import { observable, useObservable } from '../observable.ts'
import { guardPlace, onPlace } from './location.ts'

/** A change of page that waits for an answer. */
export type Leaving = { proceed: () => void; stay: () => void }

const leaving = observable<Leaving | null>(null)
let unsaved = 0
let passing = false

guardPlace((proceed) => {
  if (unsaved === 0 || passing) return false
  leaving.set({
    stay: () => leaving.set(null),
    proceed() {
      leaving.set(null)
      passing = true
      proceed()
    },
  })
  return true
})
onPlace(() => {
  passing = false
})

const beforeUnload = (event: BeforeUnloadEvent) => event.preventDefault()

/** While `dirty`, leaving this page is asked about first: in the page by the shell's dialog, on closing the tab by the browser's. */
export const useBlocker = (dirty: boolean): void => {
  useEffect(() => {
    if (!dirty) return
    unsaved++
    addEventListener('beforeunload', beforeUnload)
    return () => {
      unsaved--
      if (unsaved === 0) removeEventListener('beforeunload', beforeUnload)
    }
  }, [dirty])
}

/** For the shell: the change of page that waits for an answer, null if none. */
export const useLeaving = (): Leaving | null => useObservable(leaving)
