import { existsSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { ROOT } from '../../root.ts'
import { filesBelow, isForTests, SOURCE, textOf } from '../files.ts'
import { broken } from './import-rules.ts'
import { rightsOf, unusedRights } from './table.ts'

const IMPORT = /(?:from\s+|import\s*\(\s*|^import\s+)['"]([^'"]+)['"]/gm

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
  const isTest = isForTests(path)
  return [...textOf(path).matchAll(IMPORT)].map(([, target = '']) => {
    const leaves = target.startsWith('.') && workspace !== '' && !normalize(join(dirname(path), target)).startsWith(`${workspace}/`)
    const between = target.startsWith('.') && !leaves ? betweenFolders(workspace, path, target) : undefined
    return { path, workspace, isTest, target, leaves, between }
  })
}

/** Every import that breaks the architecture, and every right of its table that nobody uses. */
export const imports = () => {
  const rights = rightsOf(textOf('ARCHITECTURE.md'))
  const all = filesBelow('.', SOURCE).flatMap(importsOf)
  const faults = all.flatMap((one) => {
    const why = broken(one, rights)
    return why ? [`${one.path}: ${one.target}: ${why}`] : []
  })
  return [...faults, ...unusedRights(rights, all)]
}
