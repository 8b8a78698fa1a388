/** One place on the page that a part fills: `place` is the slot's name, or `page`. Pixels of the whole document. */
export type PlaceBox = { part: string; place: string; left: number; top: number; width: number; height: number }

const union = (a: DOMRect | null, b: DOMRect | null): DOMRect | null => {
  if (!a || !b) return a ?? b
  const [left, top] = [Math.min(a.left, b.left), Math.min(a.top, b.top)]
  return new DOMRect(left, top, Math.max(a.right, b.right) - left, Math.max(a.bottom, b.bottom) - top)
}

/** A place has no box of its own (`display: contents`): its box is that of what stands in it. */
const boxOf = (element: Element): DOMRect | null =>
  [...element.children].reduce<DOMRect | null>((all, child) => {
    const own = child.getBoundingClientRect()
    return union(all, own.width > 0 && own.height > 0 ? own : boxOf(child))
  }, null)

/** Every place that is to be seen now. */
export const placesNow = (): PlaceBox[] =>
  [...document.querySelectorAll<HTMLElement>('[data-place]')].flatMap((element) => {
    const box = boxOf(element)
    const { part = '', place = '' } = element.dataset
    if (!box) return []
    const { round, max, min } = Math
    // a place in a row that scrolls sideways may stand outside of the page
    const left = round(max(0, box.left))
    const width = round(min(document.documentElement.clientWidth, box.right)) - left
    return width > 0 ? [{ part, place, left: left + scrollX, top: round(box.top + scrollY), width, height: round(box.height) }] : []
  })
