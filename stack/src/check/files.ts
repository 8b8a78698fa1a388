import { readdirSync, readFileSync } from 'node:fs'
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

/** The text of a file of the repository. */
export const textOf = (path: string) => readFileSync(join(ROOT, path), 'utf8')

export const SOURCE = /\.tsx?$/
export const TEST = /\.spec\.tsx?$/
/** Folders that only tests use: worlds in which the real parts of several workspaces play together. */
export const TEST_FOLDER = /\/(simulation|simdebug|specimen|saga)\//
/** A world for tests that several of them share. */
const FOR_TESTS = /-for-tests\.ts$/

/** Whether a file is a test or there for tests alone. */
export const isForTests = (path: string) => [TEST, TEST_FOLDER, FOR_TESTS].some((sign) => sign.test(path))
