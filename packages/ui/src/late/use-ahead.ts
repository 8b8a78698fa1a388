import { useEffect } from 'react'

type Load = () => Promise<unknown>

/** By then a page has what it was opened for, also over a slow line. */
const REST_MS = 3_000

/** Has code fetched that may be needed soon. What does not come now is asked for again when it is needed. */
export const fetchAhead = (load: Load): void => {
  if (navigator.onLine) load().catch(() => undefined)
}

/** Has what may be opened later fetched while the page rests: it then opens without a connection too. */
export const useAhead = (load: Load): void =>
  useEffect(() => {
    const timer = setTimeout(fetchAhead, REST_MS, load)
    return () => clearTimeout(timer)
  }, [load])
