import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import type { Release } from '@jangteo/contracts/release'
import { evaluateDocuments } from './evaluate-documents.ts'

const isDocuments = (file: string) => /\.graphql\.ts$/.test(file)
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

const documentFiles = (root: string) =>
  readdirSync(join(root, 'src'), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && isDocuments(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))

/** Lists them whole: a reader never meets half of it. */
const publish = (folder: string, texts: Documents['texts']) => {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'documents.part'), JSON.stringify(texts))
  renameSync(join(folder, 'documents.part'), join(folder, 'documents.json'))
}

/**
 * Replaces every `*.graphql.ts` module by the hashes of its operations and collects for the release their `texts` (sha256 → text) and what pages
 * ask `ahead`.
 * The dev server lists them in `dist/documents.json`, where `releases` finds what no built version holds.
 */
export const documents = ({ root, context }: { root: string; context: string }) => {
  const texts: Record<string, string> = {}
  const ahead: Record<string, Release['ahead']> = {}
  const compile = async (file: string) => {
    const { exports, files } = await evaluateDocuments(file)
    const lines = [...exports].map(([name, value]) => {
      if (typeof value === 'string') return `export const ${name} = ${JSON.stringify(value)}`
      const hash = sha256(value.text)
      const of = value.context ?? context
      texts[hash] = value.text
      ahead[hash] = value.ahead.map((page) => ({ ...page, context: of, hash }))
      return `export const ${name} = ${JSON.stringify({ hash, context: of, byGet: value.ahead.length > 0 || undefined })}`
    })
    return { code: lines.join('\n'), files }
  }
  let dev = false
  const plugin: Plugin = {
    name: 'jangteo:documents',
    enforce: 'pre',
    async configureServer() {
      dev = true
      for (const file of documentFiles(root)) await compile(file)
      publish(join(root, 'dist'), texts)
    },
    transform: {
      filter: { id: /\.graphql\.ts$/ },
      async handler(_, id) {
        const { code, files } = await compile(id)
        for (const file of files) this.addWatchFile(file)
        if (dev) publish(join(root, 'dist'), texts)
        return { code, map: null }
      },
    },
  }
  return { plugin, texts, ahead: () => Object.values(ahead).flat() }
}
export type Documents = ReturnType<typeof documents>
