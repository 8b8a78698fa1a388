import { placeOf, placesOf } from './fields.ts'

/** Where an element stood in a part's place, so that its successor in another version is found. */
export type Spot = { part: string; place: number; path: number[]; tag: string; name: string; label: string }

const nameOf = (element: Element) => element.getAttribute('name') ?? element.getAttribute('data-field') ?? ''
const labelOf = (element: Element) => {
  const { labels } = element as HTMLInputElement
  const own = element.matches('a, button') ? element.textContent?.trim() : ''
  return element.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? own ?? ''
}

const pathTo = (element: Element, root: Element): number[] => {
  const { parentElement } = element
  if (element === root || !parentElement) return []
  return [...pathTo(parentElement, root), [...parentElement.children].indexOf(element)]
}

/** Null for what stands in none of the part's places. */
export const spotOf = (element: Element, part: string): Spot | null => {
  const root = element.closest<HTMLElement>(placeOf(part))
  if (!root) return null
  return { part, place: placesOf(part).indexOf(root), path: pathTo(element, root), tag: element.localName, name: nameOf(element), label: labelOf(element) }
}

/** What stands there now: of the same kind, name and label, at the same place among its equals; what has neither name nor label, at the same place. */
export const findAgain = ({ part, place, path, tag, name, label }: Spot): HTMLElement | null => {
  const root = placesOf(part)[place]
  if (!root) return null
  const atPath = path.reduce<Element | undefined>((at, index) => at?.children[index], root)
  const alike = [...root.querySelectorAll<HTMLElement>(tag)].filter((one) => nameOf(one) === name && labelOf(one) === label)
  return alike.find((one) => one === atPath) ?? (name || label ? alike[0] : null) ?? null
}
