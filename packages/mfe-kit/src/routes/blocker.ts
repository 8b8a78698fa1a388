import { use, useEffect } from 'react'
import { observable, useObservable } from '../observable.ts'
import { OwnersContext } from '../parts/owners.ts'
import { guardPlace, onPlace } from './location.ts'

/** What is asked, and the two answers to it. */
export type LeavingWords = { title: string; text: string; stay: string; leave: string }
/** A change of page that waits for an answer. `words` where it is not about unsaved text. */
export type Leaving = { proceed: () => void; stay: () => void; words?: LeavingWords }
/** What would be lost, and the parts that it stands in. */
type Unsaved = { owners: readonly string[]; words?: LeavingWords }

const leaving = observable<Leaving | null>(null)
const unsaved = new Set<Unsaved>()
let passing = false

guardPlace((proceed) => {
  if (unsaved.size === 0 || passing) return false
  leaving.set({
    words: [...unsaved].find(({ words }) => words)?.words,
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

/**
 * While `dirty`, leaving this page is asked about first: in the page by the shell's dialog (with `words` in place of those about unsaved text), on
 * closing the tab by the browser's.
 */
export const useBlocker = (dirty: boolean, words?: LeavingWords): void => {
  const owners = use(OwnersContext)
  useEffect(() => {
    if (!dirty) return
    const mine = { owners, words }
    unsaved.add(mine)
    addEventListener('beforeunload', beforeUnload)
    return () => {
      unsaved.delete(mine)
      if (unsaved.size === 0) removeEventListener('beforeunload', beforeUnload)
    }
  }, [dirty, owners, words])
}

/** For the shell: true while text that nobody has saved, or an order that waits, stands in a place of this part. */
export const unsavedIn = (part: string): boolean => [...unsaved].some(({ owners }) => owners.includes(part))

/** For the shell: the change of page that waits for an answer, null if none. */
export const useLeaving = (): Leaving | null => useObservable(leaving)
