import { clothAndPaper } from './cloth-and-paper.ts'
import { type Glaze, glazes } from './glazes.ts'
import { kitchen } from './kitchen.ts'
import { createPen, type Form } from './pen.ts'
import { rooms } from './rooms.ts'
import { tea } from './tea.ts'
import { vessels } from './vessels.ts'

/** The shop's forms by the word that stands in a picture's name. */
const forms = new Map<string, Form>(Object.entries({ ...vessels, ...tea, ...kitchen, ...rooms, ...clothAndPaper }))

export const formNames = [...forms.keys()]
export const glazeNames = [...glazes.keys()]

const rect = (x: number, y: number, width: number, height: number, fill: string) =>
  `<rect x="${x}%" y="${y}%" width="${width}%" height="${height}%" fill="${fill}"/>`

/** Where the cloths of the wall meet; the table begins at 66 % of the height, whatever the frame's shape. */
const joints: readonly ((glaze: Glaze) => string)[] = [
  ({ walls: [a, b, c] }) => rect(0, 0, 100, 67, a) + rect(62, 0, 38, 34, b) + rect(62, 34, 38, 33, c),
  ({ walls: [a, b, c] }) => rect(0, 0, 100, 67, c) + rect(0, 0, 34, 42, b) + rect(34, 0, 66, 26, a),
  ({ walls: [a, b, c] }) => rect(0, 0, 100, 67, a) + rect(0, 22, 27, 45, c) + rect(27, 22, 73, 45, b),
  ({ walls: [a, b] }) => rect(0, 0, 100, 67, b) + rect(0, 0, 58, 67, a),
  ({ walls: [a, b, c] }) => rect(0, 0, 100, 67, b) + rect(46, 0, 54, 40, c) + rect(0, 40, 46, 27, a),
]

/** Things that lie flat are seen from above: no wall, no table. */
const lying = new Set(['jogakbo', 'notebook'])

/** Another look at the same thing: as it is, closer, from the other side, further away. */
const frames = ['', 'translate(200 300) scale(1.32) translate(-200 -270)', 'translate(400 0) scale(-1 1)', 'translate(200 312) scale(.72) translate(-200 -312)']

/** FNV-1a, so that a name always gets the same wall. */
const hash = (text: string): number => [...text].reduce((sum, letter) => Math.imul(sum ^ letter.charCodeAt(0), 16_777_619) >>> 0, 2_166_136_261)

/**
 * A flat still life for `<form>-<glaze>[-<view>].svg`, null for a name that is none. The thing keeps inside the frame at every ratio: wall and
 * table are given in percent, the thing is fitted into what there is. Equal names give equal bytes.
 */
export const drawPicture = (file: string): string | null => {
  const [, form = '', glazeName = '', view = '1'] = /^([a-z-]+)-([a-z]+)(?:-([1-4]))?\.svg$/.exec(file) ?? []
  const [draw, glaze, frame] = [forms.get(form), glazes.get(glazeName), frames[Number(view) - 1]]
  if (!draw || !glaze || frame === undefined) return null
  const joint = joints[(hash(form + glazeName) + Number(view) - 1) % joints.length]?.(glaze) ?? ''
  const ground = lying.has(form) ? rect(0, 0, 100, 100, glaze.walls[2]) : joint + rect(0, 66, 100, 34, glaze.table)
  const thing = draw(createPen(glaze))
  const placed = frame ? `<g transform="${frame}">${thing}</g>` : thing
  return `<svg xmlns="http://www.w3.org/2000/svg" width="100%" height="100%">${ground}<svg width="100%" height="100%" viewBox="0 0 400 400">${placed}</svg></svg>`
}
