import type { Glaze } from './glazes.ts'

/** How a thing is shaded: `at` is where its dark side begins, `lean` tilts the edge, `bow` bends it, `wide` leaves the deepest tone to the rim. */
type Light = { at?: number; lean?: number; bow?: number; wide?: number }

/** Draws on a field of 400 × 400 on which the table begins at 264. Light comes from the left. */
export type Pen = {
  glaze: Glaze
  /** A silhouette with its shaded right side. */
  solid: (path: string, tone?: { base?: string; shade?: string; deep?: string }, light?: Light) => string
  flat: (path: string, fill: string) => string
  line: (path: string, stroke: string, width: number) => string
  oval: (cx: number, cy: number, rx: number, ry: number, fill: string) => string
  box: (x: number, y: number, width: number, height: number, fill: string, round?: number) => string
  /** The one shadow beneath a thing. */
  shadow: (cx: number, cy: number, rx: number, ry?: number) => string
}

const edge = (x: number, lean: number, bow: number) => `M${x + lean} 0Q${x + bow} 200 ${x - lean} 400L400 400V0Z`

export const createPen = (glaze: Glaze): Pen => {
  let clips = 0
  const oval: Pen['oval'] = (cx, cy, rx, ry, fill) => `<ellipse cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}" fill="${fill}"/>`
  const flat: Pen['flat'] = (path, fill) => `<path d="${path}" fill="${fill}"/>`
  return {
    glaze,
    oval,
    flat,
    solid(path, { base = glaze.base, shade = glaze.shade, deep } = {}, { at = 225, lean = 0, bow = lean === 0 ? 0 : 30, wide = 0 } = {}) {
      const id = `c${clips++}`
      const deepest = wide > 0 ? flat(edge(at + wide, lean, bow), deep ?? glaze.deep) : ''
      const clip = `<clipPath id="${id}"><path d="${path}"/></clipPath>`
      return `${clip}${flat(path, base)}<g clip-path="url(#${id})">${flat(edge(at, lean, bow), shade)}${deepest}</g>`
    },
    line: (path, stroke, width) => `<path d="${path}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`,
    box: (x, y, width, height, fill, round = 0) => `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${round}" fill="${fill}"/>`,
    shadow: (cx, cy, rx, ry = rx / 9) => `<ellipse cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}" fill="#1B211F" fill-opacity=".3"/>`,
  }
}

/** One of the shop's forms. */
export type Form = (pen: Pen) => string
