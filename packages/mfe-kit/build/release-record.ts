import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { MfeManifest, type Release } from '@jangteo/contracts/release'
import * as v from 'valibot'
import type { Plugin } from 'vite'
import type { Documents } from './documents.ts'
import { ENTRY, filesOf } from './files-of.ts'
import { firstViews } from './first-views.ts'

const integrityOf = (content: string | Uint8Array) => `sha384-${createHash('sha384').update(content).digest('base64')}`

const manifestOf = (root: string, name: string): MfeManifest => {
  const manifest = v.parse(MfeManifest, JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8')))
  if (manifest.id !== name) throw new Error(`manifest.json says "${manifest.id}", vite.config.ts says "${name}"`)
  return manifest
}

/** Writes `release.json` beside the built files: what the shell needs to load, check and lay out this version, and the BFF to know its documents. */
export const releaseRecord = ({
  root,
  name,
  version,
  documents: { texts, ahead, plugin },
}: {
  root: string
  name: string
  version: string
  documents: Documents
}): Plugin => ({
  name: 'jangteo:release-record',
  apply: 'build',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    async handler(_, bundle) {
      const files = Object.values(bundle).map((file) => ({ path: file.fileName, content: file.type === 'chunk' ? file.code : file.source }))
      const release: Release = {
        name,
        version,
        builtAt: new Date().toISOString(),
        entry: ENTRY,
        ...filesOf(bundle),
        integrity: Object.fromEntries(files.map(({ path, content }) => [path, integrityOf(content)])),
        manifest: manifestOf(root, name),
        documents: texts,
        ahead: ahead(),
        first: await firstViews(root, plugin),
      }
      this.emitFile({ type: 'asset', fileName: 'release.json', source: JSON.stringify(release, null, 1) })
    },
  },
})
