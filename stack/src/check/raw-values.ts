import { type Declaration, readCss } from './css.ts'
import { filesBelow, TEST, textOf } from './files.ts'

const TOKENS = 'packages/ui/src/tokens.css'
/** The one place of a design for figures of its own. */
const HOLDS_VALUES = /\/tokens\.css$/
const FOLDERS = ['packages/ui/src', 'packages/ui/parts', 'shell', 'mfe-catalog', 'mfe-orders', 'bff/playground']

const NAMES =
  'aliceblue|antiquewhite|aqua|aquamarine|azure|beige|bisque|black|blanchedalmond|blue|blueviolet|brown|burlywood|cadetblue|chartreuse|chocolate|coral|cornflowerblue|cornsilk|crimson|cyan|dark\\w+|deeppink|deepskyblue|dimgr[ae]y|dodgerblue|firebrick|floralwhite|forestgreen|fuchsia|gainsboro|ghostwhite|gold|goldenrod|gr[ae]y|green|greenyellow|honeydew|hotpink|indianred|indigo|ivory|khaki|lavender|lavenderblush|lawngreen|lemonchiffon|light\\w+|lime|limegreen|linen|magenta|maroon|medium(?:aqua|blue|orchid|purple|sea|slate|spring|turquoise|violet)\\w*|midnightblue|mintcream|mistyrose|moccasin|navajowhite|navy|oldlace|olive|olivedrab|orange|orangered|orchid|pale\\w+|papayawhip|peachpuff|peru|pink|plum|powderblue|purple|rebeccapurple|red|rosybrown|royalblue|saddlebrown|salmon|sandybrown|seagreen|seashell|sienna|silver|skyblue|slateblue|slategr[ae]y|snow|springgreen|steelblue|tan|teal|thistle|tomato|turquoise|violet|wheat|white|whitesmoke|yellow|yellowgreen'
const SYSTEM = 'Canvas|CanvasText|LinkText|VisitedText|ActiveText|Button(?:Face|Text|Border)|Field|FieldText|Highlight|HighlightText|Mark|MarkText|GrayText'
const COLOUR = new RegExp(`#[\\da-f]{3,8}\\b|\\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|light-dark)\\((?!var\\()|(?<![\\w-])(?:${NAMES})(?![\\w-])`, 'i')
const SYSTEM_COLOUR = new RegExp(`(?<![\\w-])(?:${SYSTEM})(?![\\w-])`)
const PAINTED = /color|background|border|outline|fill|stroke|shadow|decoration|rule|mask|^--/
const LENGTH = /(?<![\w.#-])-?[\d.]+(?:px|rem|em|pt|ch)\b/
const TIME = /(?<![\w.-])(?!0m?s\b)[\d.]+m?s\b|cubic-bezier|(?<![\w-])(?:ease(?:-in|-out|-in-out)?|steps)(?![\w-])/
const HAIRLINE = 1
/** A second edge around a box, not a thing that floats. */
const RING = /(?:inset )?0 0 0 \d+px/g
const BREAKPOINTS = [480, 768, 1024, 1280, 1536]
const EDGES = new Set(BREAKPOINTS.flatMap((width) => [width, width - 1]))

/** The steps of a scale, read from the tokens' names: `--space-12` allows 12 px. */
export const scaleOf = (tokens: string): ReadonlySet<number> => new Set([...tokens.matchAll(/--space-(\d+):/g)].map(([, step]) => Number(step)))

const plain = (value: string) => value.replaceAll(/--[\w-]+/g, '')
const offScale = (value: string, scale: ReadonlySet<number>) =>
  [...value.matchAll(/(?<![\w.])(-?[\d.]+)px\b/g)].map(([, figure]) => Math.abs(Number(figure))).filter((px) => px > HAIRLINE && !scale.has(px))

const colour = ({ property, value, within }: Declaration) => {
  if (!PAINTED.test(property)) return undefined
  if (COLOUR.test(plain(value))) return 'a colour'
  return SYSTEM_COLOUR.test(plain(value)) && !within.some((at) => at.includes('forced-colors')) ? "a system's colour outside forced colours" : undefined
}

/** What must come from a token, by property. */
const RULES: [property: RegExp, raw: (value: string, scale: ReadonlySet<number>) => boolean, what: string][] = [
  [/^(font|font-size|line-height)$/, (value) => LENGTH.test(value), 'a size of type'],
  [/^border(-\w+)*-radius$/, (value) => LENGTH.test(value), 'a radius'],
  [/^z-index$/, (value) => /\d/.test(value) && !/^-?[01]$/.test(value), 'a layer'],
  [/shadow$/, (value) => LENGTH.test(value.replaceAll(RING, '')), 'a shadow'],
  [/^(transition|animation)(-duration|-delay|-timing-function)?$/, (value) => TIME.test(value), 'a time or an easing'],
  [
    /^(padding|margin|scroll-margin|scroll-padding)(-\w+)*$|^(row-|column-)?gap$/,
    (value, scale) => offScale(value, scale).length > 0,
    'a distance off the scale',
  ],
]

/** What a style sheet says in figures of its own instead of tokens. */
export const rawInCss = (source: string, scale: ReadonlySet<number>): string[] => {
  const { declarations, preludes } = readCss(source)
  const widths = preludes.filter(({ text }) => text.startsWith('@media') && [...text.matchAll(/width: *(\d+)px/g)].some(([, px]) => !EDGES.has(Number(px))))
  return [
    ...declarations.flatMap((one) => {
      const value = plain(one.value)
      const found = [colour(one), ...RULES.flatMap(([property, raw, what]) => (property.test(one.property) && raw(value, scale) ? [what] : []))]
      return found.filter((what) => what !== undefined).map((what) => `${one.line}: ${what}: ${one.property}: ${one.value.replaceAll(/\s+/g, ' ')}`)
    }),
    ...widths.map(({ text, line }) => `${line}: a width that is no breakpoint: ${text}`),
  ]
}

const COLOUR_TEXT = /(?<!href=)(['"`])(?:#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})|(?:rgba?|hsla?|oklch|oklab)\([^'"`]*\))\1/i
const PAINT = new RegExp(`\\b(?:fill|stroke|color|stopColor|floodColor)="(?:${NAMES})"`)
const STYLE =
  /\bstyle=\{\{[^}]*\b(?:color|background\w*|border\w*|font\w*|padding\w*|margin\w*|gap|zIndex|boxShadow|transition|animation)\s*:\s*(?!`?var\()[^}]*\}\}/

/** The same in a component: colours as text or attribute, looks in `style`. */
export const rawInTsx = (source: string): string[] =>
  source.split('\n').flatMap((text, at) => ([COLOUR_TEXT, PAINT, STYLE].some((raw) => raw.test(text)) ? [`${at + 1}: a raw look: ${text.trim()}`] : []))

/** Colours, sizes, times and layers come from the tokens alone, so that a theme or a scale is changed in one place. */
export const rawValues = (): string[] => {
  const scale = scaleOf(textOf(TOKENS))
  const said = (path: string, found: string[]) => found.map((what) => `${path}:${what}`)
  return FOLDERS.flatMap((folder) => [
    ...filesBelow(folder, /\.css$/).flatMap((path) => (HOLDS_VALUES.test(path) ? [] : said(path, rawInCss(textOf(path), scale)))),
    ...filesBelow(folder, /\.tsx$/).flatMap((path) => (TEST.test(path) ? [] : said(path, rawInTsx(textOf(path))))),
  ])
}
