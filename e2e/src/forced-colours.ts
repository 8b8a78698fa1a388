import type { Page } from '@playwright/test'

/**
 * With the reader's own colours: what takes the focus without an outline, what was drawn by its ground alone and cannot be seen any more
 * (dots, badges, stitches, bars), and what is chosen but looks like what is not. The three functions run in the page, so each stands alone.
 */
export const forcedFaults = async (page: Page): Promise<string[]> => {
  const faults: string[] = []
  for (const look of [focusFaults, markFaults, stateFaults]) faults.push(...(await page.evaluate(look)))
  return faults
}

/** Tries the focus on one of each kind of thing that takes it: on it, around it, beside it or on the option it points to an outline shows. */
const focusFaults = (): string[] => {
  const takers = ':is(a[href], button, input, select, textarea, summary, [tabindex]):not([tabindex="-1"], :disabled)'
  const outlined = (element: Element, pseudo?: string) => {
    const { outlineStyle, outlineWidth, content } = getComputedStyle(element, pseudo)
    return (pseudo === undefined || content !== 'none') && outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
  }
  const shows = (element: Element | null) => element !== null && [undefined, '::before', '::after'].some((pseudo) => outlined(element, pseudo))
  const name = (element: Element) => `<${element.tagName.toLowerCase()} class="${element.className}">`
  const dialog = document.querySelector('dialog:modal, [role=dialog]')
  const seen = [...(dialog ?? document).querySelectorAll<HTMLElement>(takers)].filter((one) => one.checkVisibility({ visibilityProperty: true }))
  const kinds = new Map(seen.map((one) => [name(one) + name(one.parentElement ?? one), one]))
  const before = document.activeElement
  const faults = [...kinds].flatMap(([kind, element]) => {
    element.blur() // one that a mouse put it on shows nothing
    element.focus({ preventScroll: true, focusVisible: true } as FocusOptions)
    if (document.activeElement !== element) return []
    const pointed = document.getElementById(element.getAttribute('aria-activedescendant') ?? '')
    const near = [element, pointed, element.nextElementSibling, element.closest('label'), element.closest('.jt-input')]
    return near.some(shows) ? [] : [`focus: ${kind} ${element.textContent?.trim().slice(0, 30)}`]
  })
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur() // where nothing had the focus nothing can be given it back
  if (before instanceof HTMLElement) before.focus({ preventScroll: true })
  return faults
}

/** What has a ground of its own and no words, and neither that ground nor an edge differs from what lies behind it. */
const markFaults = (): string[] => {
  /** Without its share of transparency; nothing for what is wholly transparent. */
  const opaque = (colour: string) => {
    const [red, green, blue, alpha = '1'] = colour.match(/[\d.]+/g) ?? []
    return Number(alpha) === 0 ? undefined : `${red} ${green} ${blue}`
  }
  const behind = (element: Element | null): string | undefined =>
    element === null ? '255 255 255' : (opaque(getComputedStyle(element).backgroundColor) ?? behind(element.parentElement))
  const SIDES = ['border-top', 'border-right', 'border-bottom', 'border-left', 'outline']
  const edged = (style: CSSStyleDeclaration, ground?: string) =>
    SIDES.some((side) => {
      const [width, kind, colour] = ['width', 'style', 'color'].map((what) => style.getPropertyValue(`${side}-${what}`))
      return kind !== 'none' && width !== '0px' && ![undefined, ground].includes(opaque(colour ?? ''))
    })
  const gone = (style: CSSStyleDeclaration, ground?: string) =>
    opaque(style.backgroundColor) === ground && style.backgroundImage === 'none' && Number.parseFloat(style.width) > 0 && !edged(style, ground)
  return [...document.body.querySelectorAll('*')].flatMap((element) => {
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || element instanceof SVGElement) return []
    const bare = element.childElementCount === 0 && !element.textContent?.trim() && !element.matches('input, textarea, select, img')
    const own = bare && gone(getComputedStyle(element), behind(element.parentElement)) ? [''] : []
    const drawn = ['::before', '::after'].filter((place) => {
      const style = getComputedStyle(element, place)
      return style.content === '""' && gone(style, behind(element))
    })
    return [...own, ...drawn].map((place) => `gone: ${element.tagName.toLowerCase()}.${element.className}${place}`)
  })
}

/** What is chosen and looks the same as another of its kind that is not. */
const stateFaults = (): string[] => {
  const chosen = '[aria-current]:not([aria-current=false]), [aria-selected=true], [aria-pressed=true], label:has(:checked)'
  const told = 'background-color color border outline font-weight text-decoration-line opacity stroke fill forced-color-adjust'.split(' ')
  const looks = (element: Element) =>
    [element, ...element.querySelectorAll('*')]
      .filter((one) => one.checkVisibility({ opacityProperty: true }))
      .flatMap((one) =>
        [undefined, '::before', '::after'].map((place) => {
          const style = getComputedStyle(one, place)
          return `${one.tagName}${place} ${style.content} ${told.map((name) => style.getPropertyValue(name)).join(' ')}`
        }),
      )
  const kind = (element: Element) => `${element.tagName.toLowerCase()}${element.classList[0] ? `.${element.classList[0]}` : ''}`
  return [...document.querySelectorAll(chosen)].flatMap((element) => {
    const other = [
      ...(element.closest('nav, ul, fieldset, [role]:not([role=row], [role=tab], [role=option])') ?? document).querySelectorAll(kind(element)),
    ].find((one) => one !== element && !one.matches(chosen) && one.checkVisibility())
    if (!other || !element.checkVisibility()) return []
    const plain = new Set(looks(other))
    return looks(element).every((look) => plain.has(look)) ? [`looks as if not chosen: ${kind(element)} ${element.textContent?.trim().slice(0, 30)}`] : []
  })
}
