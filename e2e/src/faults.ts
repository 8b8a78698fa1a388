import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']

/** What axe finds, one line each; `colours` asks only what another theme can answer otherwise. Its legacy mode looks into no frames: there are none. */
export const axeFaults = async (page: Page, rules: 'all' | 'colours' = 'all'): Promise<string[]> => {
  const axe = new AxeBuilder({ page }).setLegacyMode(true)
  const { violations } = await (rules === 'all' ? axe.withTags(RULES) : axe.withRules(COLOUR_RULES)).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} – ${failureSummary?.split('\n')[1]?.trim()}`),
  )
}

/** What is wrong with the page's outline: one h1, no level skipped, one main, every landmark of a kind that comes twice has a name. */
export const outlineFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const seen = (element: Element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('[aria-hidden=true]')
    const all = (selector: string) => [...document.querySelectorAll(selector)].filter(seen)
    const levels = all('h1,h2,h3,h4,h5,h6').map((heading) => ({ level: Number(heading.tagName[1]), text: heading.textContent?.trim() ?? '' }))
    const count = (what: string, found: number) => (found === 1 ? [] : [`${found} × ${what}`])
    const skipped = levels.flatMap(({ level, text }, at) => {
      const before = levels[at - 1]?.level ?? 0
      return level > before + 1 ? [`h${level} “${text}” after h${before}`] : []
    })
    const nameless = all('nav, aside, [role=navigation], [role=complementary]').filter(
      (landmark) => !landmark.getAttribute('aria-label') && !landmark.getAttribute('aria-labelledby'),
    )
    const bare = nameless.map((landmark) => `no name: <${landmark.tagName.toLowerCase()} class="${landmark.className}">`)
    return [...count('h1', levels.filter(({ level }) => level === 1).length), ...count('main', all('main').length), ...skipped, ...bare]
  })

/** What sticks out of the page at this width: nothing may have to be scrolled to sideways but in a box of its own. */
export const overflowFaults = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    for (const _ of [1, 2]) await new Promise(requestAnimationFrame)
    const root = document.documentElement
    if (root.scrollWidth <= root.clientWidth) return []
    const boxed = (element: Element): boolean => {
      for (let one = element.parentElement; one && one !== document.body; one = one.parentElement)
        if (getComputedStyle(one).overflowX !== 'visible' || getComputedStyle(one).position === 'fixed') return true
      return false
    }
    const out = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > root.clientWidth + 1 && element.checkVisibility() && !boxed(element),
    )
    const innermost = out.filter((element) => !out.some((other) => other !== element && element.contains(other)))
    return [`${root.scrollWidth - root.clientWidth} px too wide`, ...innermost.slice(0, 3).map(({ tagName, className }) => `${tagName}.${String(className)}`)]
  })

/** Everything to press that is smaller than `least` pixels either way. A link inside a sentence may be as small as its words. */
export const targetFaults = (page: Page, least: number): Promise<string[]> =>
  page.evaluate((min) => {
    const press = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=tab], [role=menuitem], [role=option]'
    const inSentence = (element: Element) => {
      if (getComputedStyle(element).display !== 'inline') return false
      return [...(element.parentElement?.childNodes ?? [])].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
    }
    const outOfSight = (element: Element) => element.closest('.jt-out-of-sight, [aria-hidden=true]') !== null || element.matches('.jt-skip')
    const areaOf = (element: Element) => {
      const after = getComputedStyle(element, '::after')
      if (after.position === 'absolute' && after.content !== 'none') return { width: Number.parseFloat(after.width), height: Number.parseFloat(after.height) }
      const label = element.matches('input[type=checkbox], input[type=radio]') ? element.closest('label') : element.closest('.jt-input')
      return (label ?? element).getBoundingClientRect()
    }
    return [...document.querySelectorAll(press)].flatMap((element) => {
      if (!element.checkVisibility({ visibilityProperty: true }) || outOfSight(element) || inSentence(element)) return []
      const { width, height } = areaOf(element)
      if (width === 0 || (width >= min - 0.5 && height >= min - 0.5)) return []
      const name = element.getAttribute('aria-label') ?? element.textContent?.trim() ?? ''
      return [`${Math.round(width)}×${Math.round(height)} <${element.tagName.toLowerCase()} class="${element.className}"> ${name.slice(0, 30)}`]
    })
  }, least)

type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean; sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[] }

/** Before the page loads: begins to note everything that moves by itself. */
export const watchShifts = (page: Page) =>
  page.addInitScript(() => {
    const shifts: { value: number; what: string[] }[] = []
    Object.assign(globalThis, { shifts })
    new PerformanceObserver((list) => {
      for (const shift of list.getEntries() as Shift[])
        if (!shift.hadRecentInput)
          shifts.push({
            value: shift.value,
            what: shift.sources.map(
              ({ node, previousRect: was, currentRect: is }) =>
                `${node?.nodeName}.${String(node instanceof HTMLElement ? node.className : '')} ${was.x},${was.y},${was.width}×${was.height}→${is.x},${is.y},${is.width}×${is.height}`,
            ),
          })
    }).observe({ type: 'layout-shift', buffered: true })
  })

/** What has moved on this page since it began to load, by how much of the window. */
export const shiftFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { shifts } = globalThis as unknown as { shifts: { value: number; what: string[] }[] }
    const all = shifts.reduce((sum, { value }) => sum + value, 0)
    return all <= 0.001 ? [] : shifts.map(({ value, what }) => `moved ${value.toFixed(4)}: ${what.join(', ')}`)
  })
