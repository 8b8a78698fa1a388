import type { Measured } from './measured.ts'
import type { Aim, Row } from './row.ts'
import type { Spread } from './spread.ts'

/** Three digits that say something; whole numbers from 100 on. */
export const digits = (value: number): string => {
  if (!Number.isFinite(value)) return '–'
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en')
  return String(Number(value.toPrecision(3)))
}

/** Whether the median reaches its aim. */
export const reaches = (aim: Aim, { median }: Spread): boolean => ('atLeast' in aim ? median >= aim.atLeast : median <= aim.atMost)

const told = (aim: Aim | undefined) => {
  if (!aim) return ''
  return 'atLeast' in aim ? `≥ ${digits(aim.atLeast)}` : `≤ ${digits(aim.atMost)}`
}

type Line = [figure: string, median: string, spread: string, aim: string, verdict: string, floor: string]

const HEAD: Line = ['', 'median', 'spread', 'aim', '', 'floor']

/** A figure that most rounds lack, such as a process that was busy once, is left to the JSON. */
const linesOf = (row: Row, { figures, rounds }: Measured, floors: Record<string, Spread>): Line[] =>
  Object.entries(figures).flatMap(([name, found]): Line[] => {
    if (found.rounds * 2 < rounds.length) return []
    const [aim, floor] = [row.aims?.[name], floors[row.floors?.[name] ?? '']]
    const verdict = aim ? (reaches(aim, found) ? '✓' : '✗') : ''
    return [[name, digits(found.median), `${digits(found.low)} … ${digits(found.high)}`, told(aim), verdict, floor ? digits(floor.median) : '']]
  })

/** All figures of a run as one table, row by row. `floor` is the median of the floor that the row names. */
export const table = (rows: readonly Row[], measured: readonly Measured[]): string => {
  const floors = Object.assign({}, ...measured.map(({ figures }) => figures)) as Record<string, Spread>
  const parts = rows.flatMap((row) => {
    const found = measured.find((one) => one.row === row.name)
    return found ? [{ found, lines: linesOf(row, found, floors) }] : []
  })
  const all = [HEAD, ...parts.flatMap(({ lines }) => lines)]
  const widths = HEAD.map((_, column) => Math.max(...all.map((line) => line[column]?.length ?? 0)))
  const draw = (line: Line) => line.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ')
  const title = ({ row, rounds, seconds, load }: Measured) =>
    `\n${row}: ${rounds.length} rounds, ${seconds.toFixed(0)} s, load average ${load.map((one) => one.toFixed(1)).join(' → ')}`
  const failed = ({ failure }: Measured) => (failure ? [`✗ ${failure.split('\n')[0]}`] : [])
  return [draw(HEAD), ...parts.flatMap(({ found, lines }) => [title(found), ...lines.map((line) => draw(line).trimEnd()), ...failed(found)])].join('\n')
}
