import { type ReactNode, useEffect } from 'react'
import { observable, useObservable } from '../observable.ts'

const shown = observable<ReactNode>(null)

/** For the shell: what the page shows in the staff bar. */
export const usePageBar = (): ReactNode => useObservable(shown)

/** Shows something of the page in the staff bar, such as who else is here; nothing where the frame has no bar. For looks only: it stands in the shell's tree. */
export const InBar = ({ children }: { children: ReactNode }): null => {
  useEffect(() => shown.set(children), [children])
  useEffect(() => () => shown.set(null), [])
  return null
}
