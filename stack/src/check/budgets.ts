import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { filesFor, Release } from '@jangteo/contracts/release'
import * as v from 'valibot'
import { build } from '../prepare/build.ts'
import { newestRelease } from '../prepare/local-releases.ts'
import { progress } from '../progress.ts'
import { ROOT } from '../root.ts'
import { frontEnds } from '../services.ts'

/**
 * Kilobytes (1,000 bytes, gzip): the scripts of a customer's first page by part and together, the socket's code that follows them, its
 * styles, what the pages of a part add.
 */
const LIMITS: Record<string, number> = {
  ...{ shell: 170, catalog: 23, orders: 29, 'first page': 220, socket: 13, styles: 36 },
  ...{ 'catalog, pages': 20, 'orders, pages': 20, 'catalog, staff': 30, 'orders, staff': 30, font: 90 },
}

type Part = { first: string[]; pages: string[]; staff: string[]; styles: string[] }

const gzipped = (file: string) => gzipSync(readFileSync(file), { level: 9 }).length
const sum = (files: readonly string[]) => files.reduce((bytes, file) => bytes + gzipped(file), 0)

/** What a page of the shell names in its head is what it waits for; the socket's code follows as soon as something is watched. */
export const namedIn = (html: string): string[] => [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(([, path = '']) => path)

/** Files that must be there: what is not found weighs nothing and would pass. */
export const filesIn = (folder: string, isOne: (file: string) => boolean): string[] => {
  const files = readdirSync(folder)
    .map((name) => join(folder, name))
    .filter(isOne)
  if (files.length === 0) throw new Error(`${folder} does not hold what is to be weighed`)
  return files
}

const shell = (dist: string): Part => {
  const html = readFileSync(join(dist, 'index.html'), 'utf8')
  const named = [...new Set(namedIn(html))]
  const of = (end: string) => named.filter((path) => path.endsWith(end)).map((path) => join(dist, path))
  const words = [...html.matchAll(/\w+=\/(assets\/\S+\.js)/g)].map(([, path = '']) => join(dist, path)).toSorted((a, b) => gzipped(b) - gzipped(a))
  return { first: [...of('.js'), ...words.slice(0, 1)], pages: [], staff: [], styles: of('.css') }
}

const socket = (dist: string) => filesIn(join(dist, 'assets'), (file) => file.endsWith('.js') && readFileSync(file, 'utf8').includes('/engine.io'))

/** Of two languages the longer one. */
const microFrontEnd = (dist: string): Part => {
  const { folder, release: record } = newestRelease(dist)
  const release = v.parse(Release, record)
  const scripts = (files: readonly string[]) => files.filter((file) => file.endsWith('.js')).map((file) => join(folder, file))
  const { pages, staff, ko, en } = release.doors
  const language = sum(scripts(ko)) > sum(scripts(en)) ? 'ko' : 'en'
  const first = filesFor(release, { onPage: false, staff: false, language })
  const styles = first.filter((file) => file.endsWith('.css')).map((file) => join(folder, file))
  return { first: scripts(first), pages: scripts(pages), staff: scripts(staff), styles }
}

/** Which measures are over their limits, in kilobytes. */
export const overLimits = (sizes: Record<string, number>): string[] =>
  Object.entries(sizes)
    .filter(([name, kb]) => kb > (LIMITS[name] ?? 0))
    .map(([name, kb]) => `${name}: ${kb.toFixed(1)} KB are over the budget of ${LIMITS[name] ?? 0}`)

/** Builds the pages if they changed, and weighs what a first visit fetches. */
export const budgets = async () => {
  await build(
    progress(() => {}),
    join(ROOT, '.jangteo/logs'),
    true,
  )
  const parts: Record<string, Part> = { shell: shell(join(ROOT, frontEnds.shell, 'dist')) }
  for (const { name, folder } of frontEnds.microFrontEnds) parts[name] = microFrontEnd(join(ROOT, folder, 'dist'))
  const all = Object.values(parts)
  const [font = ''] = filesIn(join(ROOT, 'packages/ui/dist/fonts'), (file) => basename(file).startsWith('jangteo-'))
  const bytes = {
    ...Object.fromEntries(Object.entries(parts).map(([name, { first }]) => [name, sum(first)])),
    'first page': sum(all.flatMap(({ first }) => first)),
    socket: sum(socket(join(ROOT, frontEnds.shell, 'dist'))),
    styles: sum(all.flatMap(({ styles }) => styles)),
    ...Object.fromEntries(
      frontEnds.microFrontEnds.flatMap(({ name }) => [
        [`${name}, pages`, sum(parts[name]?.pages ?? [])],
        [`${name}, staff`, sum(parts[name]?.staff ?? [])],
      ]),
    ),
    font: statSync(font).size,
  }
  const sizes = Object.fromEntries(Object.entries(bytes).map(([name, size]) => [name, size / 1000]))
  const report = Object.entries(sizes).map(([name, kb]) => `${name} ${kb.toFixed(1)} of ${LIMITS[name]}`)
  return { sizes, report: [`KB gzip: ${report.join(', ')}`], problems: overLimits(sizes) }
}
