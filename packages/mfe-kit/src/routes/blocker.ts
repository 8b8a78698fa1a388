import { use, useEffect } from 'react'
import { observable, useObservable } from '../observable.ts'
import { OwnersContext } from '../parts/owners.ts'
import { guardPlace, onPlace } from './location.ts'

/** A change of page that waits for an answer. */
export type Leaving = { proceed: () => void; stay: () => void }

const leaving = observable<Leaving | null>(null)
/** Whose unsaved text there is: for each the parts that it stands in. */
const unsaved = new Set<readonly string[]>()
let passing = false

guardPlace((proceed) => {
  if (unsaved.size === 0 || passing) return false
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
  const owners = use(OwnersContext)
  useEffect(() => {
    if (!dirty) return
    const mine = [...owners]
    unsaved.add(mine)
    addEventListener('beforeunload', beforeUnload)
    return () => {
      unsaved.delete(mine)
      if (unsaved.size === 0) removeEventListener('beforeunload', beforeUnload)
    }
  }, [dirty, owners])
}

/** For the shell: true while text that nobody has saved stands in a place of this part. */
export const unsavedIn = (part: string): boolean => [...unsaved].some((owners) => owners.includes(part))

/** For the shell: the change of page that waits for an answer, null if none. */
export const useLeaving = (): Leaving | null => useObservable(leaving)
