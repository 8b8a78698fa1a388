import { useEffect } from 'react'
import { observable, useObservable } from '../observable.ts'
import { usePlace } from './location.ts'

const title = observable('')

/** What the browser's tab says. */
export const documentTitle = (page: string, shop: string): string => (page ? `${page} · ${shop}` : shop)

/** Names the present page. The shell puts it into the tab, the bar and, after a change of route, the announcer. The innermost call that runs last wins. */
export const useTitle = (text: string): void => {
  const { path } = usePlace()
  // The path is a reason of its own: the shell forgets the name when it changes.
  useEffect(() => {
    title.set(text)
  }, [text, path])
}

/** For the shell: the name of the present page, '' before a page gave one. */
export const usePageTitle = (): string => useObservable(title)

/** For the shell: forgets the last page's name when the route changes. */
export const clearTitle = (): void => title.set('')
