import { type FocusEvent, useLayoutEffect, useRef } from 'react'

/** Spread on a box whose children change their places: a browser takes the focus from what is moved, here it gets it back. `order` names the places. */
export const useKeepFocus = (order: string) => {
  const last = useRef<HTMLElement | null>(null)
  useLayoutEffect(() => {
    if (document.activeElement === document.body && last.current?.isConnected) last.current.focus()
  }, [order])
  return {
    onFocus: ({ target }: FocusEvent<HTMLElement>) => {
      last.current = target
    },
  }
}
