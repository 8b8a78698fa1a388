/**
 * Both functions run in the page, so each stands alone. They say what the eye would see, but as words: one line for each thing of the parts.
 * Equal pages give equal lines, whatever draws them.
 */

/** Where everything stands: offset from the box around it and size, in CSS pixels, to the half. */
export const placesOf = (parts: Element[]): string => {
  const half = (length: number) => Math.round(length * 2) / 2
  const below = (parent: Element, depth: number): string[] => {
    const around = parent.getBoundingClientRect()
    return [...parent.children].flatMap((one) => {
      const { x, y, width, height } = one.getBoundingClientRect()
      if (width === 0 && height === 0) return []
      const name = [one.tagName.toLowerCase(), ...one.classList].join('.')
      const line = `${' '.repeat(depth)}${name} ${half(x - around.x)},${half(y - around.y)} ${half(width)}×${half(height)}`
      return one instanceof SVGElement ? [line] : [line, ...below(one, depth + 1)]
    })
  }
  return parts.flatMap((part) => [`# ${part.getAttribute('data-part')}`, ...below(part, 0), '']).join('\n')
}

/**
 * What everything looks like: colours, edges, type, motion, drawn lines; only what differs from the box around it. The same thing in the same
 * state is said once on the whole page.
 */
export const looksOf = (parts: Element[]): string => {
  const INHERITED = 'color font-family font-size font-weight line-height letter-spacing text-align white-space fill stroke stroke-width stroke-dasharray'.split(
    ' ',
  )
  const OWN =
    'background-color background-image border-radius box-shadow opacity filter mask-image clip-path text-decoration-line text-decoration-color text-overflow rotate z-index'.split(
      ' ',
    )
  const NOTHING = new Set(['none', 'auto', 'normal', '0px', '1', 'clip', '#0000', ''])
  const DRAWN = ['viewBox', 'd', 'cx', 'cy', 'r', 'x', 'y', 'width', 'height']
  const hex = (share: number) =>
    Math.round(share * 255)
      .toString(16)
      .padStart(2, '0')
  const colour = (text: string) => {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (text.match(/[\d.]+/g) ?? []).map(Number)
    if (alpha === 0) return '#0000'
    const scale = text.startsWith('color') ? 1 : 255
    return `#${[red, green, blue].map((share) => hex(share / scale)).join('')}${alpha < 1 ? `/${Math.round(alpha * 100)}` : ''}`
  }
  /** Files carry a hash in their name, another with each build. */
  const plain = (value: string) =>
    value
      .replaceAll(/url\("[^"]*?([\w-]+?)-[\w-]{8}(\.\w+)"\)/g, 'url($1$2)')
      .replaceAll(/url\("#[^"]*"\)/g, 'url(#)') // React counts its ids through the whole page
      .replaceAll(/rgba?\([^)]*\)|color\(srgb[^)]*\)/g, colour)
  const line = (style: CSSStyleDeclaration, side: string) => {
    const [width, kind] = [style.getPropertyValue(`${side}-width`), style.getPropertyValue(`${side}-style`)]
    return kind === 'none' || width === '0px' ? 'none' : `${width} ${kind} ${colour(style.getPropertyValue(`${side}-color`))}`
  }
  const edges = (style: CSSStyleDeclaration): [string, string][] => {
    const sides = ['top', 'right', 'bottom', 'left'].map((side) => [`border-${side}`, line(style, `border-${side}`)] as [string, string])
    return new Set(sides.map(([, value]) => value)).size === 1 ? [['border', sides[0]?.[1] ?? 'none']] : sides
  }
  const motion = (style: CSSStyleDeclaration): [string, string][] => [
    ['animation', style.animationName === 'none' ? 'none' : `${style.animationName} ${style.animationDuration} ${style.animationTimingFunction}`],
    ['transition', /[1-9]/.test(style.transitionDuration) ? `${style.transitionProperty} ${style.transitionDuration}` : 'none'],
  ]
  const look = (style: CSSStyleDeclaration, around: CSSStyleDeclaration): string => {
    const shared = INHERITED.filter((name) => style.getPropertyValue(name) !== around.getPropertyValue(name))
    const own = OWN.filter((name) => name !== 'text-decoration-color' || style.textDecorationLine !== 'none')
    const said = [...shared, ...own].map((name) => [name, plain(style.getPropertyValue(name))] as const)
    const all = [...said, ...edges(style), ['outline', line(style, 'outline')] as const, ...motion(style)]
    return all
      .filter(([name, value]) => shared.includes(name) || !NOTHING.has(value))
      .map(([name, value]) => `${name}: ${value}`)
      .join('; ')
  }
  const drawn = (one: Element) =>
    one instanceof SVGElement ? DRAWN.flatMap((name) => (one.hasAttribute(name) ? [`${name}=${one.getAttribute(name)}`] : [])).join(' ') : ''
  const lines = (one: Element): string[] => {
    const style = getComputedStyle(one)
    if (style.display === 'none' || (one.parentElement?.closest('.lucide') ?? null) !== null) return []
    const state = one.closest('[data-state]')?.getAttribute('data-state')
    const name = [one.tagName.toLowerCase(), ...one.classList].join('.') + (state ? `(${state})` : '')
    const generated = (['::before', '::after'] as const).flatMap((place) => {
      const pseudo = getComputedStyle(one, place)
      return pseudo.content === 'none' ? [] : [`${name}${place} ${pseudo.width}×${pseudo.height} ${look(pseudo, style)}`]
    })
    return [`${name} ${drawn(one)} ${look(style, getComputedStyle(one.parentElement ?? one))}`.replace(/ +/g, ' ').trim(), ...generated]
  }
  const seen = new Set<string>()
  const fresh = (text: string) => !seen.has(text) && seen.add(text)
  return parts.flatMap((part) => [`# ${part.getAttribute('data-part')}`, ...[...part.querySelectorAll('*')].flatMap(lines).filter(fresh), '']).join('\n')
}
