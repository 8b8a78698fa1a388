const ASCII = Array.from({ length: 95 }, (_, at) => String.fromCodePoint(32 + at)).join('')
const SIGNS = '\u00a0·×÷±°©–—‘’“”…₩€£¥←↑→↓↵⇧⌘−≤≥≠✓•◆▲▼「」『』℃㎖'

/** The characters the first font file carries: ASCII, signs, and every Hangul syllable of the given texts, in code point order. */
export const charactersOf = (texts: string[]): string =>
  [...new Set(ASCII + SIGNS + (texts.join('').match(/\p{Script=Hangul}/gu) ?? []).join(''))]
    .sort((one, two) => (one.codePointAt(0) ?? 0) - (two.codePointAt(0) ?? 0))
    .join('')

const hex = (point: number) => point.toString(16)

/** CSS `unicode-range` that names exactly these characters. */
export const unicodeRange = (characters: string): string => {
  const ranges: [number, number][] = []
  for (const point of Array.from(characters, (character) => character.codePointAt(0) ?? 0)) {
    const last = ranges.at(-1)
    if (last && last[1] + 1 === point) last[1] = point
    else ranges.push([point, point])
  }
  return ranges.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join(',')
}
