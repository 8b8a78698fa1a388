import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { MfeManifest, type Release } from '@jangteo/contracts/release'
import * as v from 'valibot'
import type { Plugin, Rolldown } from 'vite'

const integrityOf = (content: string | Uint8Array) => `sha384-${createHash('sha384').update(content).digest('base64')}`

const manifestOf = (root: string, name: string): MfeManifest => {
  const manifest = v.parse(MfeManifest, JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8')))
  if (manifest.id !== name) throw new Error(`manifest.json says "${manifest.id}", vite.config.ts says "${name}"`)
  return manifest
}

const ENTRY = 'remoteEntry.js'
const isStaffs = (chunk: Rolldown.OutputChunk) => chunk.facadeModuleId?.endsWith('/src/staff.tsx') ?? false

/** All files that `doors` need, by whatever import; what stands behind the counter has a door of its own. */
const neededBy = (bundle: Rolldown.OutputBundle, doors: readonly string[]): Set<string> => {
  const met = new Set<string>()
  const follow = (name: string, isDoor = false) => {
    const chunk = bundle[name]
    if (chunk?.type !== 'chunk' || met.has(name) || (isStaffs(chunk) && !isDoor)) return
    for (const file of [name, ...(chunk.viteMetadata?.importedCss ?? [])]) met.add(file)
    for (const next of [...chunk.imports, ...chunk.dynamicImports]) follow(next)
  }
  for (const door of doors) follow(door, true)
  return met
}

/** The files that run, and those of them that nobody but staff fetches. The federation also writes some that only a page of its own would use. */
const filesOf = (bundle: Rolldown.OutputBundle) => {
  const staffDoors = Object.values(bundle).flatMap((file) => (file.type === 'chunk' && isStaffs(file) ? [file.fileName] : []))
  const everybodys = neededBy(bundle, [ENTRY])
  const all = [...neededBy(bundle, [ENTRY, ...staffDoors])].toSorted()
  const ending = (end: string) => all.filter((name) => name.endsWith(end))
  return { js: ending('.js'), css: ending('.css'), staffOnly: all.filter((name) => !everybodys.has(name)) }
}

/** Writes `release.json` beside the built files: what the shell needs to load, check and lay out this version, and the BFF to know its documents. */
export const releaseRecord = ({
  root,
  name,
  version,
  documents,
}: {
  root: string
  name: string
  version: string
  documents: Record<string, string>
}): Plugin => ({
  name: 'jangteo:release-record',
  apply: 'build',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const files = Object.values(bundle).map((file) => ({ path: file.fileName, content: file.type === 'chunk' ? file.code : file.source }))
      const release: Release = {
        name,
        version,
        builtAt: new Date().toISOString(),
        entry: ENTRY,
        ...filesOf(bundle),
        integrity: Object.fromEntries(files.map(({ path, content }) => [path, integrityOf(content)])),
        manifest: manifestOf(root, name),
        documents,
      }
      this.emitFile({ type: 'asset', fileName: 'release.json', source: JSON.stringify(release, null, 1) })
    },
  },
})
