const STOPS = 'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex="0"]'

/** First of `stops` behind the place that `before`, or else the start of `parent`, ends. */
const firstBehind = (stops: Iterable<HTMLElement>, parent: Element, before: Element | null | undefined) => {
  for (const stop of stops) {
    const at = (before ?? parent).compareDocumentPosition(stop)
    const inside = before && (at & Node.DOCUMENT_POSITION_CONTAINED_BY) > 0
    if ((at & Node.DOCUMENT_POSITION_FOLLOWING) > 0 && !inside && stop.checkVisibility()) return stop
  }
}

/**
 * `ref` of what goes away when it is pressed: a focus that stands on it then goes to the widget around it (a grid), else to what can be
 * focused next on the page, which is looked for when all that came with the same change is drawn.
 */
export const handsFocusOn = (element: HTMLElement | null) => () => {
  const { parentElement: parent, previousElementSibling: before } = element ?? {}
  if (!element || document.activeElement !== element || !parent) return
  queueMicrotask(() => {
    if (document.activeElement !== document.body || !parent.isConnected) return
    const around = parent.closest<HTMLElement>('[tabindex="0"]')
    const next = around ?? firstBehind(document.querySelectorAll<HTMLElement>(STOPS), parent, before)
    next?.focus()
  })
}
