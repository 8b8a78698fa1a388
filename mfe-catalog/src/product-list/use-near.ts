import { type RefObject, useEffect, useEffectEvent, useState } from 'react'

/** How far beyond the window something still counts as near. */
const MARGIN = '1200px 0px'

/** Whether a box is in the window or about to be; `start` is assumed until it is known. `onAway` is told its height when it goes. */
export const useNear = (box: RefObject<HTMLElement | null>, start: boolean, onAway?: (height: number) => void): boolean => {
  const [near, setNear] = useState(start)
  const away = useEffectEvent((height: number) => onAway?.(height))
  useEffect(() => {
    const element = box.current
    if (!element) return
    const observer = new IntersectionObserver(
      (entries) => {
        const entry = entries.at(-1)
        if (!entry) return
        // what has the focus stays, or the focus would be lost
        const stays = entry.isIntersecting || element.contains(document.activeElement)
        if (!stays && element.childElementCount > 0) away(entry.boundingClientRect.height)
        setNear(stays)
      },
      { rootMargin: MARGIN },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [box])
  return near
}
