import { useEffect } from 'react'
import { currentPlace, onPlace } from './location.ts'

const HOLD_MS = 500
const GIVE_UP_MS = 3000
const MAX_ENTRIES = 200

/** Applies a position each frame until it has held for 500 ms: rows come late. Gives up after 3 s or when the person scrolls. Ends with the returned function. */
const hold = (top: number): (() => void) => {
  const start = performance.now()
  let heldSince: number | null = null
  let frame = requestAnimationFrame(function apply(now) {
    if (Math.abs(scrollY - top) > 1) {
      scrollTo(0, top)
      heldSince = null
    } else heldSince ??= now
    if (now - start < GIVE_UP_MS && (heldSince === null || now - heldSince < HOLD_MS)) frame = requestAnimationFrame(apply)
    else stop()
  })
  const events = ['wheel', 'touchstart', 'keydown', 'pointerdown'] as const
  const stop = () => {
    cancelAnimationFrame(frame)
    for (const event of events) removeEventListener(event, stop)
  }
  for (const event of events) addEventListener(event, stop, { passive: true })
  return stop
}

/** Once, in the shell: a new page starts at its top, going back comes to where one was, a replaced entry or a changed query stays. */
export const useScrollRestoration = (): void => {
  useEffect(() => {
    history.scrollRestoration = 'manual'
    const positions = new Map<string, number>()
    let { entry, path } = currentPlace()
    let stop = () => {}
    const remember = () => {
      positions.delete(entry)
      positions.set(entry, scrollY)
      const [oldest] = positions.keys()
      if (positions.size > MAX_ENTRIES && oldest !== undefined) positions.delete(oldest)
    }
    const onScroll = () => entry === currentPlace().entry && remember()
    const unfollow = onPlace(() => {
      const next = currentPlace()
      stop()
      const known = next.way === 'pop' ? positions.get(next.entry) : undefined
      if (known !== undefined) stop = hold(known)
      else if (next.path !== path) scrollTo(0, 0)
      ;({ entry, path } = next)
    })
    addEventListener('scroll', onScroll, { passive: true })
    return () => {
      unfollow()
      stop()
      removeEventListener('scroll', onScroll)
    }
  }, [])
}
