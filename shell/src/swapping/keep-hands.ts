import { findAgain, type Spot, spotOf } from './find-again.ts'
import { focusOfPage, isChecked, isField, markTyped, placeOf, type TextField, typedFields } from './fields.ts'

type Kept = { spot: Spot; value: string; checked: boolean }

/** As if a person had typed it: the page's own handlers hear of it. */
const write = (field: TextField, { value, checked }: Kept) => {
  markTyped(field)
  if (isChecked(field)) {
    if (field.checked !== checked) field.click()
    return
  }
  if (field.value === value) return
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, value)
  field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }))
}

const selectionOf = (element: Element) => {
  if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) || element.selectionStart === null) return null
  return { from: element.selectionStart, to: element.selectionEnd ?? element.selectionStart, back: element.selectionDirection ?? 'none' }
}

/** Whatever is scrolled inside of a part. */
const scrolledIn = (part: string) =>
  [...document.querySelectorAll(`${placeOf(part)} *`)].filter(({ scrollTop, scrollLeft }) => scrollTop !== 0 || scrollLeft !== 0)

/**
 * Remembers focus, selection, typed text and scroll of a part before its screens are made anew. Returns how to put them back. A focus that has
 * no successor goes to `fallback`: it is never lost.
 */
export const keepHands = (part: string, fallback: () => HTMLElement | null): (() => void) => {
  const active = focusOfPage()
  const focus = active && spotOf(active, part)
  const selection = active && selectionOf(active)
  const texts = typedFields(part).flatMap((field): Kept[] => {
    const spot = spotOf(field, part)
    return spot ? [{ spot, value: field.value, checked: isChecked(field) && field.checked }] : []
  })
  const scrolls = scrolledIn(part).map((element) => ({ spot: spotOf(element, part), top: element.scrollTop, left: element.scrollLeft }))
  const page = { left: scrollX, top: scrollY }
  return () => {
    for (const kept of texts) {
      const field = findAgain(kept.spot)
      if (field && isField(field)) write(field, kept)
    }
    for (const { spot, top, left } of scrolls) (spot && findAgain(spot))?.scrollTo({ top, left, behavior: 'instant' })
    if (focus && active && !active.isConnected) {
      const next = findAgain(focus) ?? fallback()
      next?.focus({ preventScroll: true })
      if (selection && next && selectionOf(next)) (next as HTMLInputElement).setSelectionRange(selection.from, selection.to, selection.back)
    }
    scrollTo({ ...page, behavior: 'instant' })
  }
}
