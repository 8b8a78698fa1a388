export type TextField = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const FIELDS = 'input, textarea, select'
const CHECKED = new Set(['checkbox', 'radio'])
/** Fields that a person has changed. React keeps value and default equal, so the page itself does not tell. */
const typed = new WeakSet<Element>()
let composing = false
let lastFocus: Element | null = null
let pressing = false

export const isField = (element: Element | null): element is TextField => element?.matches(FIELDS) ?? false
export const isChecked = (field: TextField): field is HTMLInputElement => CHECKED.has(field.type)
export const markTyped = (field: TextField): void => void typed.add(field)

const filled = (field: TextField) => (isChecked(field) ? field.checked : field.value !== '')
/** Changed by a person and not empty again. */
const isTyped = (field: TextField) => typed.has(field) && filled(field)

/** Selects the places of a part. */
export const placeOf = (part: string): string => `[data-part="${CSS.escape(part)}"]`
export const placesOf = (part: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(placeOf(part))]
const fieldsIn = (root: ParentNode) => [...root.querySelectorAll<TextField>(FIELDS)]

/** The fields of a part that a person has changed. */
export const typedFields = (part: string): TextField[] => [...new Set(placesOf(part).flatMap(fieldsIn))].filter((field) => typed.has(field))

/** Dialogs, menus and lists lie beside the page: whose they are nobody can tell. */
const OVERLAYS = '[role=dialog], [role=alertdialog], [role=menu], [role=listbox]'
const isOpen = (overlay: Element) => overlay.checkVisibility() && !overlay.closest('[data-part]')

/** Whether somebody is about to do something that a new version would take out of their hands. */
export const isActing = (): boolean => pressing || [...document.querySelectorAll(OVERLAYS)].some(isOpen)
export const isComposing = (): boolean => composing

/** Where the focus is, or was before it went to what tells of the new version and leaves with it. */
export const focusOfPage = (): Element | null => (document.activeElement?.closest('[role=status]') ? lastFocus : document.activeElement)

/** Whether the focus is in a form of this part that was typed into. */
export const isTypingIn = (part: string): boolean => {
  const active = document.activeElement
  if (!isField(active) || !active.closest(placeOf(part))) return false
  return isTyped(active) || (active.form !== null && fieldsIn(active.form).some(isTyped))
}

/** Follows what a person does with the page's fields; once. */
export const watchFields = (): void => {
  const on = (events: string[], then: (event: Event) => void) => {
    for (const event of events) addEventListener(event, then, { capture: true, passive: true })
  }
  on(['input', 'change'], ({ target, isTrusted }) => {
    if (isTrusted && target instanceof Element && isField(target)) typed.add(target)
  })
  on(['focusin'], ({ target }) => {
    if (target instanceof Element && target.closest('[data-part]')) lastFocus = target
  })
  on(['submit'], ({ target }) => {
    if (target instanceof HTMLFormElement) for (const field of fieldsIn(target)) typed.delete(field)
  })
  on(['compositionstart'], () => (composing = true))
  on(['compositionend'], () => (composing = false))
  on(['pointerdown'], () => (pressing = true))
  on(['pointerup', 'pointercancel'], () => (pressing = false))
}
