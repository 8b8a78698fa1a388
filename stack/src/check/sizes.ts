import { dirname } from 'node:path'
import { quantile } from '../quantile.ts'
import { filesBelow, SOURCE, TEST, textOf } from './files.ts'

type Sized = { path: string; lines: number }
const LIMIT = 250
const TEST_LIMIT = 350
const FOLDER_LIMIT = 12

export const tooLong = (files: Sized[]) => files.filter(({ path, lines }) => lines > (TEST.test(path) ? TEST_LIMIT : LIMIT))

const summary = (name: string, files: Sized[]) => {
  const sizes = files.map(({ lines }) => lines)
  const largest = files.reduce((most, one) => (one.lines > most.lines ? one : most), { path: '', lines: 0 })
  return `${name}: ${files.length} files, lines median ${quantile(sizes, 0.5)}, p90 ${quantile(sizes, 0.9)}, largest ${largest.lines} (${largest.path})`
}

const crowded = (paths: string[]) => {
  const folders = new Map<string, number>()
  for (const path of paths) folders.set(dirname(path), (folders.get(dirname(path)) ?? 0) + 1)
  return [...folders]
    .filter(([, count]) => count > FOLDER_LIMIT)
    .map(([folder, count]) => `${folder}: ${count} files beside their tests; ${FOLDER_LIMIT} are enough for one folder`)
}

/** The figures of the code, and what is over the limits. */
export const sizes = () => {
  const files = filesBelow('.', SOURCE).map((path) => ({ path, lines: textOf(path).trimEnd().split('\n').length }))
  const [tests, sources] = [files.filter(({ path }) => TEST.test(path)), files.filter(({ path }) => !TEST.test(path))]
  return {
    report: [summary('sources', sources), summary('tests', tests)],
    problems: [...tooLong(files).map(({ path, lines }) => `${path}: ${lines} lines are too many`), ...crowded(sources.map(({ path }) => path))],
  }
}
