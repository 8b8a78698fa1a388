import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !/\.(spec|int\.spec)\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()

const kit = dirname(dirname(fileURLToPath(import.meta.url)))

/** What ends up in a remote: its own sources, the contracts it bundles, and how it is built. */
const sources = (root: string): [base: string, files: string[]][] => [
  [root, [...filesOf(join(root, 'src')), ...['manifest.json', 'package.json', 'vite.config.ts'].map((name) => join(root, name)).filter(existsSync)]],
  [kit, [...filesOf(join(kit, 'build')), join(kit, 'vite.ts')]],
  [join(kit, '..', 'contracts', 'src'), filesOf(join(kit, '..', 'contracts', 'src'))],
]

/** `JANGTEO_VERSION`, or the package's version and a short hash of everything the build reads: equal sources give the equal version. */
export const versionOf = (root: string): string => {
  const given = process.env.JANGTEO_VERSION
  if (given) return given
  const hash = createHash('sha256')
  for (const [base, files] of sources(root)) for (const file of files) hash.update(relative(base, file)).update('\0').update(readFileSync(file)).update('\0')
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  return `${version}-${hash.digest('hex').slice(0, 8)}`
}
