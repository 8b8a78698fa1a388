import { useEffect, useRef } from 'react'

/** Goes on the box of a button that opens something: closed again, the focus is on that button, also when a key opened it. */
export const useFocusBack = (open: boolean) => {
  const box = useRef<HTMLDivElement>(null)
  const was = useRef(open)
  useEffect(() => {
    if (was.current && !open) box.current?.querySelector('button')?.focus()
    was.current = open
  }, [open])
  return box
}
