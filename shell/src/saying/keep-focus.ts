import { useEffect } from 'react'
import { PAGE_ID } from './use-route-change.ts'

const boxesAround = (element: Element): Element[] => {
  const above: Element[] = []
  for (let one = element.parentElement; one && one !== document.body; one = one.parentElement) above.push(one)
  return above
}

/** Focus for a box that is no control: it is one for as long as it has the focus. */
const focusBox = (box: HTMLElement) => {
  if (!box.hasAttribute('tabindex')) {
    box.tabIndex = -1
    box.addEventListener('blur', () => box.removeAttribute('tabindex'), { once: true })
  }
  box.focus({ preventScroll: true })
}

/**
 * Once, in the shell: when what had the focus leaves the page (a push took the row, a button did its work), the focus goes to the nearest box
 * around it that is still there. Dialogs and menus come first: they give it back by themselves within a frame or two.
 */
export const useKeepFocus = (): void => {
  useEffect(() => {
    let last: Element | null = null
    let above: Element[] = []
    let frame = 0
    const lost = () => last !== null && !last.isConnected && (document.activeElement === document.body || document.activeElement === null)
    const onFocus = () => {
      last = document.activeElement
      above = last ? boxesAround(last) : []
    }
    const rescue = () => {
      if (!lost()) return
      const box = above.find((one) => one.isConnected && one.id !== 'root' && one.getClientRects().length > 0) ?? document.getElementById(PAGE_ID)
      if (box instanceof HTMLElement) focusBox(box)
    }
    const observer = new MutationObserver(() => {
      if (!lost()) return
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(rescue)
      })
    })
    document.addEventListener('focusin', onFocus)
    observer.observe(document.body, { childList: true, subtree: true })
    return () => {
      document.removeEventListener('focusin', onFocus)
      observer.disconnect()
      cancelAnimationFrame(frame)
    }
  }, [])
}
