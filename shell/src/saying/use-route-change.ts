import { announce, clearTitle, documentTitle, usePageTitle, usePlace } from '@jangteo/mfe-kit'
import { useEffect, useLayoutEffect, useRef } from 'react'

/** The root of a page's content: gets the focus when the route changes. */
export const PAGE_ID = 'page'

/** After a change of route: the tab's title, the focus at the start of the new page, and its name said once it is known. */
export const useRouteChange = (shop: string): void => {
  const { path, way } = usePlace()
  const title = usePageTitle()
  const last = useRef(path)
  const unsaid = useRef(false)
  useLayoutEffect(() => {
    if (last.current === path) return
    last.current = path
    unsaid.current = true
    clearTitle()
    if (way !== 'start') document.getElementById(PAGE_ID)?.focus({ preventScroll: true })
  }, [path, way])
  useEffect(() => {
    document.title = documentTitle(title, shop)
    if (!title || !unsaid.current) return
    unsaid.current = false
    announce(title)
  }, [title, shop])
}
