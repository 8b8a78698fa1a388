import { useEffect } from 'react'
import { observable, useObservable } from '../observable.ts'
import { usePlace } from './location.ts'

const title = observable('')
/** The page above: where one comes from, and goes back to. */
export type Above = { label: string; href: string }
const above = observable<Above | null>(null)

/** What the browser's tab says. */
export const documentTitle = (page: string, shop: string): string => (page ? `${page} · ${shop}` : shop)

/**
 * Names the present page. The shell puts it into the tab, the bar and, after a change of route, the announcer. The innermost call that runs last
 * wins. `page`: the one above, which stands before the name in the staff bar.
 */
export const useTitle = (text: string, page?: Above): void => {
  const { path } = usePlace()
  const { label, href } = page ?? {}
  // The path is a reason of its own: the shell forgets the name when it changes.
  useEffect(() => {
    title.set(text)
    above.set(label !== undefined && href !== undefined ? { label, href } : null)
  }, [text, label, href, path])
}

/** For the shell: the name of the present page, '' before a page gave one. */
export const usePageTitle = (): string => useObservable(title)

/** For the shell: the page above the present one. */
export const usePageAbove = (): Above | null => useObservable(above)

/** For the shell: forgets the last page's name when the route changes. */
export const clearTitle = (): void => {
  title.set('')
  above.set(null)
}
