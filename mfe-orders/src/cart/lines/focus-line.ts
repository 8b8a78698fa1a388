/** The focus never falls out of the page with a button that goes: it moves to the line's name, or when the line goes, to the next one's. */
export const focusLine = (button: HTMLElement, goes = false): void => {
  const line = button.closest('li')
  const to = goes ? (line?.nextElementSibling ?? line?.previousElementSibling) : line
  const target = to?.querySelector<HTMLElement>('a') ?? button.closest<HTMLElement>('main')
  target?.focus({ preventScroll: true })
}
