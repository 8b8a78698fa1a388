import { type RefObject, useEffect } from 'react'

/**
 * Below a piece that grows and shrinks by itself, what somebody works in stays where it is on the screen: the page is scrolled by as much, in
 * the same frame. Not while they are busy above, nor at the very top, where nothing below is in use yet.
 */
export const useHoldStill = (above: RefObject<HTMLElement | null>, below: RefObject<HTMLElement | null>, on: boolean): void => {
  useEffect(() => {
    const [piece, held] = [above.current, below.current]
    if (!on || !piece || !held) return
    let height = piece.offsetHeight
    const watch = new ResizeObserver(() => {
      const grown = piece.offsetHeight - height
      height = piece.offsetHeight
      const busyBelow = held.contains(document.activeElement)
      if (grown === 0 || piece.contains(document.activeElement) || !(busyBelow || scrollY > 0)) return
      const [room, wanted] = [document.documentElement.scrollHeight - innerHeight, scrollY + grown]
      if (wanted > room) held.style.marginBottom = `${wanted - room}px`
      scrollTo({ top: wanted, behavior: 'instant' })
    })
    watch.observe(piece)
    return () => watch.disconnect()
  }, [above, below, on])
}
