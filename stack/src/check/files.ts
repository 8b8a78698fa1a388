import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../root.ts'

const SKIPPED = new Set([
  'node_modules',
  'dist',
  'generated',
  'coverage',
  'test-results',
  'playwright-report',
  '.git',
  '.jangteo',
  '.turbo',
  '.vite',
  '.mf',
  '.__mf__temp',
])

/** Paths in the repository of all files below `folder` whose name ends so; no built or fetched ones. */
export const filesBelow = (folder: string, ending: RegExp): string[] =>
  readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    if (SKIPPED.has(entry.name)) return []
    const path = folder === '.' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) return filesBelow(path, ending)
    return ending.test(entry.name) ? [path] : []
  })

export const SOURCE = /\.tsx?$/
export const TEST = /\.spec\.tsx?$/
