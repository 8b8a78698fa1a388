import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { ROOT } from '../root.ts'
import { filesBelow, SOURCE, TEST } from './files.ts'
import { broken, TEST_FOLDER } from './import-rules.ts'

const IMPORT = /(?:from\s+|import\s*\(\s*|^import\s+)['"]([^'"]+)['"]/gm

const workspaceOf = (path: string) => {
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) if (existsSync(join(ROOT, folder, 'package.json'))) return folder
  return ''
}

/** Every import that breaks the architecture's table. */
export const imports = () =>
  filesBelow('.', SOURCE).flatMap((path) => {
    const workspace = workspaceOf(path)
    return [...readFileSync(join(ROOT, path), 'utf8').matchAll(IMPORT)].flatMap(([, target = '']) => {
      const leaves = target.startsWith('.') && workspace !== '' && !normalize(join(dirname(path), target)).startsWith(`${workspace}/`)
      const why = broken({ workspace, isTest: TEST.test(path) || TEST_FOLDER.test(path), target, leaves })
      return why ? [`${path}: ${target}: ${why}`] : []
    })
  })
