import { useState } from 'react'
import { fetchAhead, useAhead } from './use-ahead.ts'

/** Whether something is open whose code comes late: while the page rests, when somebody comes `near`, or when it is shown. */
export const useOpening = (load: () => Promise<unknown>) => {
  const [open, setOpen] = useState(false)
  useAhead(load)
  return { open, show: () => setOpen(true), close: () => setOpen(false), near: () => fetchAhead(load) }
}
