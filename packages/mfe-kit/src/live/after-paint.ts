/**
 * Runs once what changed in this turn is on the screen: after the row store's flush, the frame that draws it, and the turn behind that frame.
 * Not at all in a tab that nobody sees, or outside of one: nothing is painted there.
 */
export const afterPaint = (run: () => void): void => {
  if (typeof document === 'undefined' || document.visibilityState === 'hidden') return
  setTimeout(() => requestAnimationFrame(() => setTimeout(run)))
}
