import { useEffect, useState } from 'react'

const LONGEST_MS = 1000

/** Whether a place still waits to be drawn whole: until everything is `there`, a second at the most, and never again after that. */
export const useFirstWait = (there: boolean): boolean => {
  const [over, setOver] = useState(there)
  useEffect(() => {
    if (over) return
    const timer = setTimeout(() => setOver(true), there ? 0 : LONGEST_MS)
    return () => clearTimeout(timer)
  }, [over, there])
  return !over && !there
}
