import { createHash, type Hash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const SKIPPED = new Set(['node_modules', 'dist', '.turbo', '.vite', '.mf', '.__mf__temp', 'coverage', 'test-results', 'generated'])
const irrelevant = (name: string) => SKIPPED.has(name) || name.endsWith('.md') || name.includes('.spec.')

const add = (hash: Hash, path: string) => {
  if (!existsSync(path)) return
  if (!statSync(path).isDirectory()) {
    hash.update(`${path}\0`).update(readFileSync(path))
    return
  }
  for (const name of readdirSync(path).sort()) if (!irrelevant(name)) add(hash, join(path, name))
}

/** One hash over the content of files and folders; what is built, fetched or only read by people does not count. */
export const contentHash = (paths: string[]) => {
  const hash = createHash('sha256')
  for (const path of paths) add(hash, path)
  return hash.digest('hex')
}
