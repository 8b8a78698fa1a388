import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { ROOT } from '../../root.ts'
import { filesBelow, SOURCE, TEST } from '../files.ts'
import { broken, TEST_FOLDER } from './import-rules.ts'
import { rightsOf, unusedRights } from './table.ts'

const IMPORT = /(?:from\s+|import\s*\(\s*|^import\s+)['"]([^'"]+)['"]/gm

/** A world for tests that several of them share. */
const FOR_TESTS = /-for-tests\.ts$/

/** The folder of `src` that a path lies in; undefined for a file in `src` itself. */
const folderOf = (workspace: string, path: string) => path.slice(workspace.length).match(/^\/src\/([^/]+)\//)?.[1]
const betweenFolders = (workspace: string, path: string, target: string) => {
  const [from, to] = [path, normalize(join(dirname(path), target))].map((file) => folderOf(workspace, file))
  return from && to ? { from, to } : undefined
}

const workspaceOf = (path: string) => {
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) if (existsSync(join(ROOT, folder, 'package.json'))) return folder
  return ''
}

const importsOf = (path: string) => {
  const workspace = workspaceOf(path)
  const isTest = [TEST, TEST_FOLDER, FOR_TESTS].some((sign) => sign.test(path))
  return [...readFileSync(join(ROOT, path), 'utf8').matchAll(IMPORT)].map(([, target = '']) => {
    const leaves = target.startsWith('.') && workspace !== '' && !normalize(join(dirname(path), target)).startsWith(`${workspace}/`)
    const between = target.startsWith('.') && !leaves ? betweenFolders(workspace, path, target) : undefined
    return { path, workspace, isTest, target, leaves, between }
  })
}

/** Every import that breaks the architecture, and every right of its table that nobody uses. */
export const imports = () => {
  const rights = rightsOf(readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8'))
  const all = filesBelow('.', SOURCE).flatMap(importsOf)
  const faults = all.flatMap((one) => {
    const why = broken(one, rights)
    return why ? [`${one.path}: ${one.target}: ${why}`] : []
  })
  return [...faults, ...unusedRights(rights, all)]
}
